using System.Text.Json.Nodes;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>A secret of one stack, read by another through its state: nothing that a pipeline prints, keeps or posts may have it.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Secret = "S3CR3T-of-the-producer";

    private readonly SynthesizedEstate _estate = new() { Environments = [new("dev", default)] };

    public SecretTests() => RealTerraform.Require();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Secret_that_another_stack_reads_is_in_no_output()
    {
        Describe("${data.terraform_remote_state.producer.outputs.token}", "before");
        Assert.Equal(0, (await _estate.RunAsync("deploy", "--auto-approve")).ExitCode);
        Describe("key=${data.terraform_remote_state.producer.outputs.token};", "after");
        var (summaries, masked) = (Folder("summaries"), Folder("masked"));

        var outputs = new Dictionary<string, string>();
        foreach (var (name, arguments) in new (string, string[])[]
        {
            ("diff", ["diff", "--summaries", summaries, "--masked-plans", masked]),
            ("diff --json", ["diff", "--json"]),
            ("gate", ["gate", "--summaries", summaries, "--sarif", Path.Combine(_estate.Root, "gate.sarif")]),
            ("gate --json", ["gate", "--json"]),
            ("drift", ["drift", "--json"]),
            ("deploy", ["deploy", "--auto-approve", "--json", "--outputs", Path.Combine(_estate.Root, "outputs.json")]),
        })
        {
            var result = await _estate.RunAsync(arguments[0], arguments[1..]);
            outputs[name] = result.Output + result.Error;
        }

        var report = await _estate.RunAsync(["report", summaries], null, TestContext.Current.CancellationToken);
        outputs["report"] = report.Output + report.Error;
        foreach (var file in new[] { summaries, masked }.SelectMany(folder => Directory.EnumerateFiles(folder)).Append(Path.Combine(_estate.Root, "gate.sarif")).Append(Path.Combine(_estate.Root, "outputs.json")))
            outputs[Path.GetRelativePath(_estate.Root, file)] = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.Contains("input: (sensitive) → (sensitive)", outputs["diff"], StringComparison.Ordinal);
        Assert.Equal("", string.Join(", ", outputs.Where(output => output.Value.Contains(Secret, StringComparison.Ordinal)).Select(output => output.Key)));
        // What is no secret is shown all the same.
        Assert.Contains("input: \"before\" → \"after\"", outputs["diff"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_that_is_marked_only_because_another_stack_reads_it_is_no_secret()
    {
        _estate
            .Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc", "subnet-0123")).Output("cross-stack-output-subnet", "${terraform_data.Vpc.output}", sensitive: true))
            .Add("aws-dev-cluster", Config.Of(Config.Data("aws-dev-cluster/Nodes", "${data.terraform_remote_state.producer.outputs.cross-stack-output-subnet}")).Reading(_estate.StateOf("aws-dev-network")), "aws-dev-network");
        Assert.Equal(0, (await _estate.RunAsync("deploy", "--auto-approve")).ExitCode);
        _estate.Add("aws-dev-cluster", Config.Of(Config.Data("aws-dev-cluster/Nodes", "in ${data.terraform_remote_state.producer.outputs.cross-stack-output-subnet}")).Reading(_estate.StateOf("aws-dev-network")), "aws-dev-network");

        Assert.Contains("input: \"subnet-0123\" → \"in subnet-0123\"", (await _estate.RunAsync("diff", "aws-dev-cluster")).Output, StringComparison.Ordinal);
    }

    private void Describe(string key, string open) => _estate
        .Add("aws-dev-network", Config.Of(Config.Data("aws-dev-network/Vpc")).Output("token", Secret, sensitive: true))
        .Add("aws-dev-cluster", Config.Of(
            Config.Data("aws-dev-cluster/Nodes", key), Config.Data("aws-dev-cluster/Open", open),
            Config.Data("aws-dev-cluster/Map", new JsonObject { ["inner"] = new JsonArray(new JsonObject { ["key"] = key }) })).Reading(_estate.StateOf("aws-dev-network")), "aws-dev-network");

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_estate.Root, name)).FullName;
}

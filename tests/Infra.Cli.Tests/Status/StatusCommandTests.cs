using System.Text.Json.Nodes;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Status;

/// <summary>What runs leave, and what the command makes of it, with Terraform for real.</summary>
public sealed class StatusCommandTests : IDisposable
{
    private const string Network = "aws-dev-network";

    private readonly SynthesizedEstate _estate = new();

    public StatusCommandTests()
    {
        RealTerraform.Require();
        _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc")));
    }

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Status_of_what_nobody_deployed_says_so()
    {
        var stack = await StackAsync();

        Assert.Equal(("no record", null, null), ((string)stack["difference"]!, stack["deployed"], stack["drift"]));
    }

    [Fact]
    public async Task Status_follows_a_deployment_a_look_for_drift_and_a_destruction()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        await _estate.RunAsync("drift");

        var stack = await StackAsync();
        Assert.Equal(("matches this commit", "applied", "1 to create", ""), (
            (string)stack["difference"]!, (string)stack["last"]!["outcome"]!, (string)stack["last"]!["text"]!, (string)stack["drift"]!["changes"]!));

        _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc", "more")));
        Assert.Equal("differs from this commit", (string)(await StackAsync())["difference"]!);

        await _estate.RunAsync("destroy", "--confirm", Network);
        stack = await StackAsync();
        Assert.Equal(("not deployed", "destroyed"), ((string)stack["difference"]!, (string)stack["last"]!["outcome"]!));
    }

    [Fact]
    public async Task Failed_deployment_is_recorded_and_what_was_deployed_stays()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        _estate.Add(Network, Config.Of(Config.Data($"{Network}/Vpc"), Config.Data($"{Network}/Nat").Running("exit 7")));

        Assert.Equal(1, (await _estate.RunAsync("deploy", "--auto-approve")).ExitCode);

        var stack = await StackAsync();
        Assert.Equal(("failed", "applied"), ((string)stack["last"]!["outcome"]!, (string)stack["deployed"]!["since"]!["outcome"]!));
        Assert.StartsWith("INFRA0204 ", (string)stack["last"]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_is_written_where_it_was_asked_for()
    {
        var page = Path.Combine(_estate.Root, "status.html");

        var result = await _estate.RunAsync("status", "--html", page);

        Assert.Equal((0, "Reading the records of runs\nPage: ROOT/status.html\n"), (result.ExitCode, result.Error));
        Assert.Contains("<h1>Status of lynx</h1>", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<JsonNode> StackAsync()
    {
        var result = await _estate.RunAsync("status", "--json");
        Assert.Equal(0, result.ExitCode);
        return JsonNode.Parse(result.Output)!["stacks"]![0]!;
    }
}

using System.Text.Json.Nodes;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

public sealed class SimulateTests : IDisposable
{
    private readonly SynthesizedEstate _estate = new();

    public SimulateTests()
    {
        RealTerraform.Require();
        _estate.Add("aws-foundation", SimulatedStack.Foundation("aws-foundation")).Add("aws-dev-network", SimulatedStack.Of("aws-dev-network"));
    }

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Simulate_deploys_diffs_and_destroys_without_an_account()
    {
        var deployed = await _estate.RunAsync("deploy", "aws-dev-network", "--simulate", "--auto-approve");
        Assert.True(deployed.ExitCode == 0, deployed.Error);
        Assert.Contains("aws-dev-network: applied (2 created in ", deployed.Error, StringComparison.Ordinal);

        var diff = await _estate.RunAsync("diff", "aws-dev-network", "--simulate");
        Assert.Equal("aws-dev-network: no changes\n", diff.Output);

        var destroyed = await _estate.RunAsync("destroy", "aws-dev-network", "--simulate", "--auto-approve");
        Assert.Contains("aws-dev-network: applied (2 destroyed in ", destroyed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_moves_the_state_of_a_bootstrap_and_leaves_nothing_beside_the_clouds()
    {
        var result = await _estate.RunAsync("bootstrap", "aws", "--simulate", "--auto-approve");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("aws-foundation: its state is stored in its own storage", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_estate.Root, ".infra", "simulated", "states", "s3", "aws-foundation.tfstate")));
        Assert.Empty(Directory.EnumerateFiles(_estate.Root, "*.bootstrap.tfstate*", SearchOption.AllDirectories));
        Assert.Equal(["cdk.tf.json"], Directory.EnumerateFileSystemEntries(Path.Combine(_estate.Out, "stacks", "aws-foundation")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Simulate_keeps_the_clouds_of_each_folder_apart()
    {
        await _estate.RunAsync("deploy", "aws-dev-network", "--simulate", "--auto-approve");

        var other = await _estate.RunAsync("diff", "aws-dev-network", "--simulate", "--simulated-folder", Path.Combine(_estate.Root, "other"));

        Assert.StartsWith("aws-dev-network: 2 to create\n", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulated_plans_are_made_in_order_so_that_consumers_are_planned_and_judged_and_the_clouds_stay_as_they_are()
    {
        var network = SimulatedStack.Of("aws-dev-network");
        network["output"] = new JsonObject { ["vpc"] = new JsonObject { ["value"] = "${aws_vpc.Vpc.id}" } };
        var cluster = SimulatedStack.Of("aws-dev-cluster");
        cluster["data"] = JsonNode.Parse("""{"terraform_remote_state":{"network":{"backend":"s3","config":{"bucket":"lynx-state","key":"aws-dev-network.tfstate","region":"eu-west-1"}}}}""");
        cluster["resource"]!["aws_vpc"]!["Vpc"]!["tags"]!["peer"] = "${data.terraform_remote_state.network.outputs.vpc}";
        _estate.Add("aws-dev-network", network).Add("aws-dev-cluster", cluster, "aws-dev-network");
        var masked = Path.Combine(_estate.Root, "masked");

        foreach (var attempt in new[] { 1, 2 })
        {
            var result = await _estate.RunAsync("diff", "aws-dev-cluster", "--simulate", "--masked-plans", masked);
            Assert.True(result.ExitCode == 0, result.Error);
            Assert.True(result.Output.StartsWith("aws-dev-cluster: 2 to create\n", StringComparison.Ordinal), $"{attempt}: {result.Output}");
        }

        var planned = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(masked, "aws-dev-cluster.json"), TestContext.Current.CancellationToken))!;
        Assert.StartsWith("vpc-", (string)planned["resource_changes"]!.AsArray().Single(change => (string?)change!["type"] == "aws_vpc")!["change"]!["after"]!["tags"]!["peer"]!, StringComparison.Ordinal);
        var gate = await _estate.RunAsync("gate", "aws-dev-cluster", "--simulate", "--json");
        Assert.DoesNotContain("plan", gate.Error, StringComparison.Ordinal);
        Assert.Equal("aws-dev-network: 2 to create\n", (await _estate.RunAsync("diff", "aws-dev-network", "--simulate")).Output.Split("  ")[0]);
    }

    [Fact]
    public async Task Simulated_plan_is_gated_and_written_for_other_tools()
    {
        var plans = Path.Combine(_estate.Root, "plans");
        var summaries = Path.Combine(_estate.Root, "summaries");
        Assert.Equal(0, (await _estate.RunAsync("diff", "aws-dev-network", "--simulate", "--summaries", summaries, "--plan-json", plans)).ExitCode);

        var plan = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(plans, "aws-dev-network.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(2, plan["resource_changes"]!.AsArray().Count);

        var gate = await _estate.RunAsync("gate", "aws-dev-network", "--simulate", "--summaries", summaries);
        // The estate declares no environment, and one that is not declared is hard.
        Assert.Equal(3, gate.ExitCode);
        Assert.True(File.Exists(Path.Combine(summaries, "aws-dev-network.findings.json")));
    }
}

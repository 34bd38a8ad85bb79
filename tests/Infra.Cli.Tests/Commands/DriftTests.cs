using System.Text.Json.Nodes;
using Infra.Cli.Clouds;
using Infra.Testing.Forges;

namespace Infra.Cli.Tests.Commands;

/// <summary>Drift in simulated clouds, with Terraform for real.</summary>
public sealed class DriftTests : IDisposable
{
    private const string Network = "aws-dev-network";

    private readonly SynthesizedEstate _estate = new();

    public DriftTests()
    {
        RealTerraform.Require();
        _estate.Add(Network, SimulatedStack.Of(Network));
    }

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Drift_is_found_reported_and_gone_after_a_deployment()
    {
        await using var forge = await FakeForge.StartAsync(ForgeKind.GitHub);
        await DeployAsync();
        var clean = await ReportAsync(forge);
        Assert.Equal((0, $"{Network}: no drift\n"), (clean.ExitCode, clean.Output));
        Assert.Empty(forge.Issues);

        await DeleteAddressAsync();
        var drifted = await ReportAsync(forge);
        Assert.Equal((6, $"{Network}: drifted, 1 gone\n  - Address  (aws_eip)\n"), (drifted.ExitCode, drifted.Output));
        Assert.Contains("The issue on drift: https://github.example/acme/infra/issues/1\n", drifted.Error, StringComparison.Ordinal);
        Assert.Contains("- Address  (aws_eip)  is gone\n", forge.Issues.Single().Body, StringComparison.Ordinal);

        await DeployAsync();
        Assert.Equal(0, (await ReportAsync(forge)).ExitCode);
        Assert.False(forge.Issues.Single().IsOpen);
    }

    [Fact]
    public async Task Stack_that_cannot_be_planned_fails_the_command_and_hides_no_drift()
    {
        await DeployAsync();
        _estate.Add("aws-dev-broken", Config.Of(Config.Data("aws-dev-broken/Vpc", "${nonsense.here}")));

        var result = await _estate.RunAsync("drift", "--simulate");

        Assert.Equal((1, $"aws-dev-broken: not checked: it could not be planned\n{Network}: no drift\n"), (result.ExitCode, result.Output));
        Assert.Contains("INFRA0204 aws-dev-broken: terraform plan: Reference to undeclared resource:", result.Error, StringComparison.Ordinal);

        await DeleteAddressAsync();
        var drifted = await _estate.RunAsync("drift", "--simulate", "--json");
        Assert.Equal(6, drifted.ExitCode);
        Assert.Equal(["failed", "drifted"], JsonNode.Parse(drifted.Output)!.AsArray().Select(stack => (string?)stack!["status"]));
        Assert.Contains("INFRA0204 aws-dev-broken", drifted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_outside_of_a_pipeline_is_refused_before_anything_is_planned()
    {
        using var process = new CommandProcess(_estate.Root, new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "", ["GITLAB_CI"] = "" }, "drift", "--out", _estate.Out, "--report");

        var result = await process.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            (2, "INFRA0260 infra drift --report: It writes to the forge that runs the pipeline, and neither GITHUB_ACTIONS nor GITLAB_CI is \"true\". Let a pipeline run it.\n"),
            (result.ExitCode, result.Error));
    }

    private async Task DeployAsync()
    {
        var deployed = await _estate.RunAsync("deploy", Network, "--simulate", "--auto-approve");
        Assert.True(deployed.ExitCode == 0, deployed.Error);
    }

    private async Task<CommandResult> ReportAsync(FakeForge forge)
    {
        using var process = new CommandProcess(_estate.Root, forge.Variables, "drift", "--out", _estate.Out, "--simulate", "--report");
        return await process.EndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Somebody releases the address by hand.</summary>
    private async Task DeleteAddressAsync()
    {
        await using var clouds = await CloudsInFolder.StartAsync(Path.Combine(_estate.Root, ".infra", "simulated"));
        var state = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(clouds.Home, "states", "s3", $"{Network}.tfstate"), TestContext.Current.CancellationToken))!;
        var address = state["resources"]!.AsArray().Single(resource => (string?)resource!["type"] == "aws_eip")!;
        var id = (string)address["instances"]![0]!["attributes"]!["id"]!;
        clouds.Simulated["aws"].Accounts.Single(account => account.Find("aws_eip", id) is not null).Delete("aws_eip", id);
    }
}

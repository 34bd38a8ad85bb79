using Infra.Policy.Widenings;
using Infra.Testing.Forges;
using Infra.Testing.Synthesized;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests.Drift;

/// <summary>Stacks that are changed since the deployment any more, with Terraform for real.</summary>
public sealed class DriftTests : IDisposable
{
    private const string Network = "aws-dev-network";
    private const string Compute = "aws-dev-compute";

    private readonly SynthesizedEstate _estate = new();

    public DriftTests()
    {
        RealTerraform.Require();
        foreach (var stack in (string[])[Network, Compute]) _estate.Add(stack, Config.Of(Config.Data($"{stack}/Vpc")));
    }

    private string Summaries => Path.Combine(_estate.Root, "summaries");

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Clouds_that_are_as_deployed_are_no_drift()
    {
        await _estate.RunAsync("deploy", "--auto-approve");

        var result = await _estate.RunAsync("drift");

        Assert.Equal((0, $"{Compute}: no changes\n{Network}: no changes\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Cloud_that_differs_exits_with_6_and_says_how()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        File.Delete(_estate.StateOf(Network));

        var result = await _estate.RunAsync("drift");

        Assert.Equal((6, $"{Compute}: no changes\n{Network}: 1 to create\n  + Vpc  (terraform_data)\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Stack_that_cannot_be_planned_is_a_failure_and_not_free_of_drift()
    {
        await _estate.RunAsync("deploy", "--auto-approve");
        await File.WriteAllTextAsync(_estate.StateOf(Network), "broken", TestContext.Current.CancellationToken);

        var result = await _estate.RunAsync("drift", "--summaries", Summaries);

        Assert.Equal((1, $"{Compute}: no changes\n"), (result.ExitCode, result.Output));
        Assert.Contains(Network, result.Error, StringComparison.Ordinal);
        Assert.Equal([$"{Compute}.json", $"{Network}.json"], Directory.EnumerateFiles(Summaries).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("\"failed\": [", await File.ReadAllTextAsync(Path.Combine(Summaries, $"{Network}.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ForgeKind.GitHub)]
    [InlineData(ForgeKind.GitLab)]
    public async Task One_issue_is_opened_updated_and_closed(ForgeKind kind)
    {
        await using var forge = await FakeForge.StartAsync(kind);
        await _estate.RunAsync("deploy", "--auto-approve");

        File.Delete(_estate.StateOf(Network));
        await CheckAsync(forge);
        var issue = Assert.Single(forge.Issues);
        Assert.Equal("Drift: 1 stack changed since the deployment", issue.Title);
        Assert.Contains("<details><summary><code>aws-dev-network</code>: 1 to create</summary>\n\n```diff\n+ Vpc  (terraform_data)\n```\n", issue.Body, StringComparison.Ordinal);

        File.Delete(_estate.StateOf(Compute));
        await CheckAsync(forge);
        Assert.Equal("Drift: 2 stacks changed since the deployment", Assert.Single(forge.Issues).Title);

        await _estate.RunAsync("deploy", "--auto-approve");
        await CheckAsync(forge);
        Assert.False(Assert.Single(forge.Issues).IsOpen);
        Assert.StartsWith("Nothing differs any more", issue.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_that_no_job_could_compare_is_in_the_issue()
    {
        await using var forge = await FakeForge.StartAsync(ForgeKind.GitHub);
        Directory.CreateDirectory(Summaries);

        var result = await ReportAsync(forge);

        Assert.Equal(0, result.ExitCode);
        var issue = Assert.Single(forge.Issues);
        Assert.Equal("Drift: 2 stacks could not be compared", issue.Title);
        Assert.EndsWith("\nNot compared, because planning failed: `aws-dev-compute`, `aws-dev-network`.\n", issue.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resource_that_was_opened_by_hand_is_in_the_issue_although_no_plan_would_close_it()
    {
        await using var forge = await FakeForge.StartAsync(ForgeKind.GitHub);
        await _estate.RunAsync("deploy", "--auto-approve");
        await _estate.RunAsync("drift", "--summaries", Summaries);
        var plan = Reports.Summaries.Stack(Network).Plan;
        (plan with { Opened = [new($"{Network}/Vpc/Web", WideningKind.Network, "tcp 22 from 0.0.0.0/0")] }).Write(Summaries);

        await ReportAsync(forge);

        var issue = Assert.Single(forge.Issues);
        Assert.Equal("Drift: 1 stack changed since the deployment", issue.Title);
        Assert.Contains("\n### 🔓 Opened by hand\n\nA deployment may not undo it. If the code does not set it, close it where it was opened.\n\n- `aws-dev-network/Vpc/Web`: `tcp 22 from 0.0.0.0/0`\n", issue.Body, StringComparison.Ordinal);
    }

    private async Task CheckAsync(FakeForge forge)
    {
        await _estate.RunAsync("drift", "--summaries", Summaries);
        Assert.Equal(0, (await ReportAsync(forge)).ExitCode);
    }

    private async Task<CommandResult> ReportAsync(FakeForge forge)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var exitCode = await new InfraProgram(new Repository(_estate.Root), terminal, forge.Variables.GetValueOrDefault)
            .RunAsync(["drift", "--out", _estate.Out, "--report", Summaries], TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

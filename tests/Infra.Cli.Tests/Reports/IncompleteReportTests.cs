using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.States;
using Infra.Plans;
using Infra.Workspace;
using Infra.Workspace.Terminals;
using static Infra.Cli.Tests.Reports.Summaries;

namespace Infra.Cli.Tests.Reports;

/// <summary>Reports of which something is missing or left over: the title, the table and the exit code say what.</summary>
public sealed class IncompleteReportTests : IDisposable
{
    private const string OneRemoved =
        """{"base":"0123456789abcdef0123456789abcdef01234567","stacks":["aws-dev-network"],"removed":["aws-old-network"],"held":[{"stack":"aws-old-network","environment":"old","holds":["aws-old-network/Vpc"],"backend":{"local":{"path":"old.tfstate"}}}],"uncompared":null}""";

    private readonly TemporaryFolder _folder = new();

    public IncompleteReportTests()
    {
        Directory.CreateDirectory(Folder);
        Stack("aws-dev-network", Change("aws-dev-network/Vpc", "aws_vpc", PlannedAction.Create)).Gated(GateMode.Soft).Plan.Write(Folder);
    }

    private string Folder => _folder["summaries"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_that_failed_is_exit_1_whatever_else_there_is()
    {
        Failed("aws-dev-cluster", new Problem("INFRA0204", "aws-dev-cluster", "terraform plan: no.", "Correct it.")).Plan.Write(Folder);

        var result = await RunAsync(OneRemoved);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("## ⛔ Plan: 1 plan failed, 1 stack removed, 1 to create\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("| `old` | 1 | **1 removed** | not checked |\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_that_waits_for_another_one_is_exit_7()
    {
        Stack("aws-dev-cluster").After("aws-dev-network").Plan.Write(Folder);

        var result = await RunAsync("""{"stacks":["aws-dev-network","aws-dev-cluster"],"removed":[]}""");

        Assert.Equal(7, result.ExitCode);
        var allowed = await RunAsync("""{"stacks":["aws-dev-network","aws-dev-cluster"],"removed":[]}""", "--allow-unknown");
        Assert.Equal((0, "Some effects of this change are unknown: see the report.\n"), (allowed.ExitCode, allowed.Error));
        Assert.Contains("## ⚠️ Plan: 1 not planned yet, 1 to create\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("| `dev` | 2 | 1 to create, 1 not planned yet | not checked |\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"stacks":["aws-dev-cluster","aws-dev-network"],"removed":[]}""", "| `dev` | 2 | 1 to create, **1 failed** | not checked |", "aws-dev-cluster")]
    [InlineData("""{"stacks":["aws-foundation","aws-dev-network"],"removed":[]}""", "| `foundation` | 1 | unknown, **1 failed** | not checked |", "aws-foundation")]
    public async Task Stack_of_which_no_plan_was_made_is_one_whose_plan_failed(string changed, string row, string stack)
    {
        var result = await RunAsync(changed, "--complete");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("## ⛔ Plan: 1 plan failed, 1 to create\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"\n{row}\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"- `{stack}`: `INFRA0274 {stack}: It changed, but it was not planned. Find out why its job stopped, and run it again.`\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(changed)).ExitCode);
    }

    [Fact]
    public async Task Removed_stack_whose_state_nobody_read_is_exit_7()
    {
        var result = await RunAsync(OneRemoved);

        Assert.Equal(7, result.ExitCode);
        Assert.Contains("## ⚠️ Plan: 1 stack removed, 1 to create\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            """

            Their code was removed. Destroy what is left with the pipeline *destroy*, which uses the last commit that has the code: `0123456789abcdef0123456789abcdef01234567`.

            - `aws-old-network`: its state was not read here; its last code described 1 resource: `aws-old-network/Vpc`

            """, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_stack_whose_state_could_not_be_read_says_why()
    {
        new HeldState("aws-old-network", null, "terraform init: NoSuchBucket").Write(Folder);

        var result = await RunAsync(OneRemoved);

        Assert.Equal(7, result.ExitCode);
        Assert.Contains(
            "- `aws-old-network`: its state could not be read (`terraform init: NoSuchBucket`); its last code described 1 resource: `aws-old-network/Vpc`\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_stack_that_still_holds_something_is_exit_8()
    {
        new HeldState("aws-old-network", ["aws_vpc.Vpc", "module.eks.aws_iam_role.this"], null).Write(Folder);

        var result = await RunAsync(OneRemoved);

        Assert.Equal(8, result.ExitCode);
        Assert.Equal(8, (await RunAsync(OneRemoved, "--allow-unknown")).ExitCode);
        var allowed = await RunAsync(OneRemoved, "--allow-held");
        Assert.Equal((0, "A removed stack still holds resources: see the report.\n"), (allowed.ExitCode, allowed.Error));
        Assert.Contains("## ⛔ Plan: 1 stack removed, 1 to create\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("- `aws-old-network`: its state holds 2 resources: `aws_vpc.Vpc`, `module.eks.aws_iam_role.this`\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_stack_that_was_taken_down_is_said_and_stops_nothing()
    {
        new HeldState("aws-old-network", [], null).Write(Folder);

        var result = await RunAsync(OneRemoved);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Their code was removed. Nothing is left to destroy.\n\n- `aws-old-network`: its state holds nothing\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_that_nothing_could_be_compared_with_is_exit_7()
    {
        var result = await RunAsync("""{"base":"0123","removed":[],"held":[],"uncompared":[{"code":"INFRA0239"}]}""");

        Assert.Equal(7, result.ExitCode);
        Assert.Contains("## ⚠️ Plan: the base does not synthesize, 1 to create\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_others_are_refused_at_once()
    {
        var result = await RunAsync("[]", "--cost", _folder["nowhere.json"]);

        Assert.Equal(
            (2, """
            INFRA0272 --changed ROOT/changed.json: It is not the output of ./infra changed --json. Write it with ./infra changed --json.
            INFRA0272 --cost ROOT/nowhere.json: It is not the output of infracost diff --format json. Write it with infracost diff --format json.

            """),
            (result.ExitCode, result.Error.Replace(_folder.Path, "ROOT", StringComparison.Ordinal)));
    }

    private async Task<CommandResult> RunAsync(string changed, params string[] more)
    {
        var file = _folder["changed.json"];
        await File.WriteAllTextAsync(file, changed, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var exitCode = await new InfraProgram(new Repository(_folder.Path), terminal, _ => null).RunAsync(["report", Folder, "--changed", file, .. more], TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

using Infra.Contracts.Synthesized;
using Infra.Plans;
using Infra.Testing.Forges;
using Infra.Workspace;
using Infra.Workspace.Terminals;
using static Infra.Cli.Tests.Reports.Summaries;

namespace Infra.Cli.Tests.Reports;

public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportCommandTests()
    {
        var stack = Stack("aws-dev-network", Change("aws-dev-network/Vpc", "aws_vpc", PlannedAction.Create)).Gated(GateMode.Soft);
        stack.Plan.Write(Directory.CreateDirectory(Folder).FullName);
        stack.Gate!.Write(Folder);
        File.WriteAllText(Path.Combine(Folder, "aws-dev-network.digest.json"), "{}");
    }

    private string Folder => _folder["summaries"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Report_is_printed_or_written_to_a_file()
    {
        var printed = await RunAsync(_ => null, Folder);
        var written = await RunAsync(_ => null, Folder, "--output", _folder["report.md"]);

        Assert.StartsWith("<!-- infra report -->\n## Plan: 1 to create\n", printed.Output, StringComparison.Ordinal);
        Assert.Equal("", written.Output);
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(_folder["report.md"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(ForgeKind.GitHub)]
    [InlineData(ForgeKind.GitLab)]
    public async Task Report_is_one_comment_that_is_updated(ForgeKind kind)
    {
        await using var forge = await FakeForge.StartAsync(kind);
        forge.Variables["GITHUB_STEP_SUMMARY"] = _folder["summary.md"];

        Assert.Equal(0, (await RunAsync(forge.Variables.GetValueOrDefault, Folder, "--post")).ExitCode);
        Stack("aws-dev-network").Plan.Write(Folder);
        var second = await RunAsync(forge.Variables.GetValueOrDefault, Folder, "--post");

        Assert.Equal((0, "", "The report is on pull request 7\n"), (second.ExitCode, second.Output, second.Error));
        Assert.StartsWith("<!-- infra report -->\n## Plan: no changes\n", Assert.Single(forge.Comments).Body, StringComparison.Ordinal);
        if (kind == ForgeKind.GitHub) Assert.Equal(2, (await File.ReadAllTextAsync(_folder["summary.md"], TestContext.Current.CancellationToken)).Split("<!-- infra report -->").Length - 1);
    }

    [Theory]
    [InlineData(ForgeKind.GitHub, "refs/pull/7/merge", true, true)]
    [InlineData(ForgeKind.GitHub, "refs/pull/7/merge", false, false)]
    [InlineData(ForgeKind.GitHub, "refs/heads/main", true, false)]
    [InlineData(ForgeKind.GitLab, "", true, false)]
    public async Task Commands_are_named_where_a_comment_can_be_one(ForgeKind kind, string reference, bool isRendered, bool isNamed)
    {
        await using var forge = await FakeForge.StartAsync(kind);
        if (kind == ForgeKind.GitHub) forge.Variables["GITHUB_REF"] = reference;
        if (isRendered) await File.WriteAllTextAsync(_folder[".github/workflows/commands.yml"].WithFolder(), "name: Commands\n", TestContext.Current.CancellationToken);

        var report = await RunAsync(forge.Variables.GetValueOrDefault, Folder);

        Assert.Contains("\n**Plan again:** ", report.Output, StringComparison.Ordinal);
        Assert.Equal(isNamed, report.Output.Contains("comment `/infra plan`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_of_no_pull_request_shows_its_summary_and_refuses_to_comment()
    {
        await using var forge = await FakeForge.StartAsync(ForgeKind.GitHub);
        forge.Variables["GITHUB_REF"] = "refs/heads/main";
        forge.Variables["GITHUB_STEP_SUMMARY"] = _folder["summary.md"];

        var result = await RunAsync(forge.Variables.GetValueOrDefault, Folder, "--post");

        Assert.Equal((2, "INFRA0270 infra report --post: This run does not belong to a pull request. Leave --post out, or run it for a pull request.\n"), (result.ExitCode, result.Error));
        Assert.True(File.Exists(_folder["summary.md"]));
    }

    [Fact]
    public async Task Folder_that_does_not_exist_is_refused()
    {
        var result = await RunAsync(_ => null, "nowhere");

        Assert.Equal((2, "INFRA0268 nowhere: The folder does not exist. Name the folder that ./infra diff filled with --summaries.\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"format_version":"1.2"}""")]
    [InlineData("""{"stack":null,"mode":"hard","findings":[],"environment":null,"plannedAfter":null,"hasChanges":true,"changes":[],"widening":[]}""")]
    public async Task Files_that_are_no_summaries_are_refused_all_at_once(string text)
    {
        foreach (var file in (string[])["a.json", "b.findings.json"]) await File.WriteAllTextAsync(Path.Combine(Folder, file), text, TestContext.Current.CancellationToken);

        var result = await RunAsync(_ => null, Folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            INFRA0269 ROOT/summaries/b.findings.json: It is not the summary of a plan or gate. Remove it, and let ./infra diff and gate write it with --summaries.
            INFRA0269 ROOT/summaries/a.json: It is not the summary of a plan or gate. Remove it, and let ./infra diff and gate write it with --summaries.

            """, result.Error.Replace(_folder.Path, "ROOT", StringComparison.Ordinal));
    }

    private async Task<CommandResult> RunAsync(Func<string, string?> variables, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var exitCode = await new InfraProgram(new Repository(_folder.Path), terminal, variables).RunAsync(["report", .. arguments], TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

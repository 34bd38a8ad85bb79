using System.CommandLine;
using Infra.Cli.Status;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Forges;
using Infra.Reports.Changes;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra report</c>: the report on a run's plans for reviewers.</summary>
internal static class ReportCommand
{
    // GitHub's limit, so that the text is the same everywhere.
    private const int LongestText = 65_536;

    public static Command Create(Repository repository, Terminal terminal, Func<string, string?> variables)
    {
        var folder = new Argument<string>("folder") { Description = "The folder that ./infra diff and gate wrote with --summaries" };
        var file = new Option<string?>("--output") { Description = "Write it to this file (default: print it)" };
        var post = new Option<bool>("--post") { Description = "Post it on the pull request, replacing the last report, and in the job's summary" };
        var changed = new Option<string?>("--changed") { Description = "The output of ./infra changed --json: names the stacks that were removed" };
        var complete = new Option<bool>("--complete") { Description = "Require a summary of every stack that --changed names: a missing one is a failed plan" };
        var unknown = new Option<bool>("--allow-unknown") { Description = "Succeed, with a warning, if the only problem is something unknown (default: exit 7)" };
        var held = new Option<bool>("--allow-held") { Description = "Succeed, with a warning, if a removed stack still holds resources (default: exit 8)" };
        var cost = new Option<string?>("--cost") { Description = "Infracost's JSON (infracost diff --format json); without it, the report has no cost" };
        var command = new Command("report", "Write the comment of a pull request, as Markdown, from the summaries of its plans; exit 1 if a plan failed, 7 if one is missing, 8 if a removed stack still holds resources") { folder, file, post, changed, complete, unknown, held, cost };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sources = new ReportSources(repository, variables) { Changed = parsed.GetValue(changed), IsComplete = parsed.GetValue(complete), Cost = parsed.GetValue(cost) };
            var report = await sources.GatherAsync(parsed.GetRequiredValue(folder), cancellation);
            var text = report.Render(LongestText);
            if (parsed.GetValue(file) is { } path) AtomicFile.Write(path, text);
            else if (!parsed.GetValue(post)) await terminal.Output.WriteAsync(text);
            if (parsed.GetValue(post)) await PostAsync(text, variables, terminal, cancellation);
            return report.Verdict switch
            {
                ExitCode.NotPlanned when parsed.GetValue(unknown) => Warn("Some effects of this change are unknown: see the report."),
                ExitCode.StillHeld when parsed.GetValue(held) => Warn("A removed stack still holds resources: see the report."),
                var verdict => (int)verdict,
            };
        });
        return command;

        int Warn(string text)
        {
            terminal.Done(text);
            return (int)ExitCode.Done;
        }
    }

    private static async Task PostAsync(string text, Func<string, string?> variables, Terminal terminal, CancellationToken cancellation)
    {
        const string Subject = "infra report --post";
        using var forge = PipelineRun.ConnectForge(variables, Subject);
        var run = PipelineRun.Of(variables)!;
        // The job summary does not wait for a forge that may be down.
        if (run.SummaryFile is { } summary) await File.AppendAllTextAsync(summary, text, cancellation);
        if (run.PullRequest is not { } number)
            throw new InfraException(ExitCode.Usage, new Problem("INFRA0270", Subject, "This run does not belong to a pull request.", "Leave --post out, or run it for a pull request."));
        await forge.CommentAsync(number, Report.Mark, text, cancellation);
        terminal.Done($"The report is on pull request {number}");
    }
}

using System.CommandLine;
using Infra.Cli.Forges;
using Infra.Cli.Reports;
using Infra.Cli.Terminals;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;

namespace Infra.Cli.Commands;

/// <summary><c>infra report</c>: what a run planned and found, for those who review it.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "What diff and gate wrote with --summaries" };
        var output = new Option<string?>("--output") { Description = "Write it to this file (default: print it)" };
        var post = new Option<bool>("--post") { Description = "Post it as the one comment on the pull request, and in the job's summary" };
        var command = new Command("report", "A run's plans and findings as Markdown") { folder, output, post };
        command.SetAction(async (parsed, cancellation) =>
        {
            Func<string, string?> variables = Environment.GetEnvironmentVariable;
            var report = new ReportText(ReportFolder.Read(parsed.GetRequiredValue(folder)), PipelineRun.Of(variables));
            if (parsed.GetValue(output) is { } file) AtomicFile.Write(file, report.Fit(ReportText.LongestSummary));
            else if (!parsed.GetValue(post)) await terminal.Output.WriteAsync(report.Fit(ReportText.LongestSummary));
            if (parsed.GetValue(post)) await ReportPost.SendAsync(report, variables, cancellation);
            return (int)ExitCode.Done;
        });
        return command;
    }
}

using Infra.Cli.Forges;
using Infra.Contracts.Problems;

namespace Infra.Cli.Reports;

/// <summary>Puts a report where reviewers are: in one comment on the pull request, and in the summary of the job.</summary>
internal static class ReportPost
{
    /// <summary>By this word in a comment, the next run finds it.</summary>
    public const string Mark = "infra-report";

    /// <summary>The place of a report; everything that is wrong with it is said before anything is written.</summary>
    /// <exception cref="InfraException">INFRA0260, INFRA0261, INFRA0269: no pipeline, no token, no pull request.</exception>
    public static async Task SendAsync(ReportText report, Func<string, string?> variables, CancellationToken cancellation)
    {
        const string Subject = "infra report --post";
        using var forge = PipelineRun.ConnectForge(variables, Subject);
        var run = PipelineRun.Of(variables)!;
        var pullRequest = run.PullRequest ?? throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0269", Subject, "The run that it is a part of is about no pull request.", "Leave --post out; --output FILE writes the report to a file."));
        // First what needs no network.
        if (run.SummaryFile is { Length: > 0 } summary) await File.AppendAllTextAsync(summary, report.Fit(ReportText.LongestSummary), cancellation);
        await forge.CommentAsync(pullRequest, Mark, report.Fit(forge.LongestText, $"{Forge.Hide(Mark)}\n"), cancellation);
    }
}

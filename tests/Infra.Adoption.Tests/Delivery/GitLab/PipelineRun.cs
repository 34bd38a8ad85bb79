using System.Text.RegularExpressions;

namespace Infra.Adoption.Tests.Delivery.GitLab;

/// <summary>What became of a pipeline.</summary>
/// <param name="ExitCode">0 where nothing failed.</param>
/// <param name="Text">What gitlab-ci-local said, and each line of each job after the job's name.</param>
internal sealed partial record PipelineRun(int ExitCode, string Text)
{
    /// <summary>The jobs that ran and did not fail.</summary>
    public IReadOnlySet<string> Passed => Jobs("PASS");

    /// <summary>The jobs that failed.</summary>
    public IReadOnlySet<string> Failed => Jobs("FAIL");

    /// <summary>What the steps of a job wrote.</summary>
    public string Of(string job) => string.Concat(Line().Matches(Text).Where(line => line.Groups["job"].Value == job).Select(line => $"{line.Groups["text"]}\n"));

    private HashSet<string> Jobs(string outcome) =>
        [.. Outcome().Matches(Text).Where(job => job.Groups["outcome"].Value == outcome).Select(job => job.Groups["job"].Value)];

    // A job of a matrix is "NAME: [VALUE]"; names are padded to one width.
    [GeneratedRegex(@"^(?<job>\S+(?: \[[^\]]+\])?) *> (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^ (?<outcome>PASS|FAIL) +(?<job>\S+(?: \[[^\]]+\])?)", RegexOptions.Multiline)]
    private static partial Regex Outcome();
}

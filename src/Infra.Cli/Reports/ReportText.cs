using Infra.Cli.Forges;

namespace Infra.Cli.Reports;

/// <summary>The report on a run's plans and gates, as Markdown.</summary>
/// <param name="stacks">The stacks, in the order in which they are shown.</param>
/// <param name="run">The run that a shortened report refers to; null on a laptop.</param>
internal sealed class ReportText(IReadOnlyList<StackReport> stacks, PipelineRun? run)
{
    /// <summary>What the summary of a job holds: 1 MiB, at four bytes a character at most.</summary>
    public const int LongestSummary = 262_144;

    private static readonly Dictionary<Detail, string> Omissions = new()
    {
        [Detail.Attributes] = "the values of attributes are left out",
        [Detail.Changes] = "attributes are left out",
        [Detail.Dangers] = "what is only created or updated is left out",
        [Detail.Counts] = "changes are counted, not listed",
        [Detail.Totals] = "stacks are counted, not listed",
    };

    /// <summary>The most that fits.</summary>
    /// <param name="longest">How many characters there may be.</param>
    /// <param name="head">What stands at the top of it, such as a hidden mark.</param>
    public string Fit(int longest, string head = "") =>
        Enum.GetValues<Detail>().Select(detail => head + Render(detail)).First(text => text.Length <= longest || text.Length <= ShortestLimit);

    /// <summary>No place for a report is smaller, and totals always fit into it.</summary>
    private const int ShortestLimit = 2_000;

    /// <summary>The report with so much in it.</summary>
    public string Render(Detail detail)
    {
        var blocks = new List<string> { $"## {Headline.Of(stacks)}" };
        if (Omissions.GetValueOrDefault(detail) is { } omission) blocks.Add($"> Shortened to fit: {omission}.{Where()}");
        blocks.AddRange(detail == Detail.Totals ? TotalsSection.Render(stacks) :
        [
            .. WideningSection.Render(stacks, detail), .. LossSection.Render(stacks, detail), .. GateSection.Render(stacks, detail),
            .. StackTable.Render(stacks), .. detail >= Detail.Counts ? [] : stacks.SelectMany(stack => ChangeSection.Render(stack, detail)),
        ]);
        return string.Join("\n\n", blocks) + "\n";
    }

    private string Where() => Uri.TryCreate(run?.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? $" More is in the summaries of [the run](<{url.AbsoluteUri}>)." : "";
}

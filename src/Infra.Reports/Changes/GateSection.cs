using Infra.Deployment.Gates;

namespace Infra.Reports.Changes;

/// <summary>The section on gate findings, blocking ones first.</summary>
internal static class GateSection
{
    public static string Render(IReadOnlyList<StackReport> stacks, Detail detail, ReportFacts facts)
    {
        var findings = stacks.OrderByDescending(stack => stack.IsStopped).SelectMany(stack => stack.OpenFindings.Select(finding => Item(finding, facts))).ToList();
        var checkedStacks = stacks.Where(stack => stack.Gate is not null).ToList();
        if (checkedStacks.Count == 0) return "";
        var waived = checkedStacks.Sum(stack => stack.Gate!.Findings.Count(finding => finding.WaivedUntil is not null));
        var undecided = checkedStacks.Sum(stack => stack.Gate!.Findings.Count(finding => finding.Undecided));
        var counts = $"{Listing.Count(findings.Count, "finding")}, {waived} waived, {undecided} undecided until the plan is complete.";
        return $"\n### {(stacks.Any(stack => stack.IsStopped) ? "⛔" : "🛡")} Gates\n\n{counts}\n{(findings.Count == 0 ? "" : $"\n{Listing.Lines(findings, detail.Items)}")}";
    }

    /// <summary>
    /// Renders the fault and the value found, then the remedy, the accepted exception and compliance controls, with links to the rule's
    /// page and the resource's source line.
    /// </summary>
    private static string Item(FindingEntry finding, ReportFacts facts) =>
        $"- {(finding.Stops ? "**stops**" : "reports")} {finding.Severity.ToString().ToUpperInvariant()} {HeadSection.Link(Markdown.Code(string.Join(", ", finding.Rules)), finding.Link)} "
        + $"{Markdown.Code(finding.ConstructPath)}{Place(finding, facts)}: {Markdown.CodeOf(finding.Fault, 300)} → {Markdown.CodeOf(finding.Remedy, 300)}{(finding.Stops && finding.WayOut is { } way ? $", or {Markdown.CodeOf(way, 200)}" : "")}{(finding.Frames is { Count: > 0 } frames ? $" ({string.Join(", ", frames)})" : "")}";

    private static string Place(FindingEntry finding, ReportFacts facts)
    {
        if (finding.Source?.Split(':') is not [var file, var number] || !int.TryParse(number, out var line)) return "";
        return $" ({HeadSection.Link(Markdown.Code(finding.Source), facts.Commit is { } commit ? facts.Links?.File(commit, file, line) : null)})";
    }
}

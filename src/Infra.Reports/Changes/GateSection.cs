using Infra.Deployment.Gates;

namespace Infra.Reports.Changes;

/// <summary>What the gates say, those that stop first.</summary>
internal static class GateSection
{
    public static string Render(IReadOnlyList<StackReport> stacks, Detail detail)
    {
        var findings = stacks.OrderByDescending(stack => stack.IsStopped).SelectMany(stack => stack.OpenFindings.Select(Item)).ToList();
        var checkedStacks = stacks.Where(stack => stack.Gate is not null).ToList();
        if (checkedStacks.Count == 0) return "";
        var waived = checkedStacks.Sum(stack => stack.Gate!.Findings.Count(finding => finding.WaivedUntil is not null));
        var undecided = checkedStacks.Sum(stack => stack.Gate!.Findings.Count(finding => finding.Undecided));
        var counts = $"{Listing.Count(findings.Count, "finding")}, {waived} waived, {undecided} to be decided when the plan is whole.";
        return $"\n### {(stacks.Any(stack => stack.IsStopped) ? "⛔" : "🛡")} Gates\n\n{counts}\n{(findings.Count == 0 ? "" : $"\n{Listing.Lines(findings, detail.Items)}")}";
    }

    private static string Item(FindingEntry finding) =>
        $"- {(finding.Stops ? "**stops**" : "reports")} {finding.Severity.ToString().ToUpperInvariant()} "
        + $"{Markdown.Code(string.Join(", ", finding.Rules))} {Markdown.Code(finding.ConstructPath)}: {Markdown.Code($"{finding.Title} ({finding.Found})")}. {Markdown.Code(finding.Remedy)}";
}

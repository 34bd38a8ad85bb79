using Infra.Cli.Gates;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Reports;

/// <summary>What the gates found: first what stops, the gravest first.</summary>
internal static class GateSection
{
    public static IEnumerable<string> Render(IReadOnlyList<StackReport> stacks, Detail detail) =>
    [
        .. ReportList.Render("Gates stop", Items(stacks, GateMode.Hard), detail),
        .. ReportList.Render("Gates report", Items(stacks, GateMode.Soft), detail),
    ];

    private static List<string> Items(IReadOnlyList<StackReport> stacks, GateMode mode) =>
    [
        .. from stack in stacks
           where stack.Gate?.Mode == mode
           from finding in stack.Gate!.Open
           orderby finding.Severity descending
           select Item(finding),
    ];

    private static string Item(FindingEntry finding)
    {
        var place = finding.Attribute.Length == 0 ? finding.Address : $"{finding.Address} {finding.Attribute}";
        return $"**{finding.Severity.ToString().ToUpperInvariant()}** {string.Join(", ", finding.Rules.Select(rule => Markdown.Code(rule)))} in {Markdown.Code(finding.ConstructPath)}: "
            + $"{Markdown.Text(finding.Title)}: {Markdown.Code(place)} is {Markdown.Code(finding.Found)}. {Markdown.Text(finding.Remedy)}";
    }
}

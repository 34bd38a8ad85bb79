using System.Globalization;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Reports;

/// <summary>One line for each stack.</summary>
internal static class StackTable
{
    public static IEnumerable<string> Render(IReadOnlyList<StackReport> stacks)
    {
        if (stacks.Count == 0) return [];
        var actions = Headline.Actions.Where(one => stacks.Any(stack => stack.Count(one.Action) > 0)).ToList();
        string[] rows =
        [
            Row(["stack", "environment", .. actions.Select(one => one.Verb), "plan", "gate"]),
            Row(["---", "---", .. actions.Select(_ => "---:"), "---", "---"]),
            .. stacks.Select(stack => Row(
            [
                Markdown.Cell(stack.Name), stack.Plan?.Environment is { } environment ? Markdown.Cell(environment) : "",
                .. actions.Select(one => stack.Count(one.Action)).Select(count => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture)), Plan(stack), Gate(stack),
            ])),
        ];
        return ["### Stacks", string.Join('\n', rows)];
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Plan(StackReport stack) => stack.Plan switch
    {
        null => "not planned",
        { PlannedAfter: { } before } => $"planned after {string.Join(", ", before.Select(Markdown.Cell))}",
        { HasChanges: false } => "no changes",
        { Changes.Count: 0 } => "only outputs change",
        _ => "changes",
    };

    private static string Gate(StackReport stack)
    {
        if (stack.Gate is not { } gate) return "not gated";
        var open = gate.Open.Count();
        string[] parts =
        [
            open == 0 ? "passed" : gate.Mode == GateMode.Hard ? $"**stopped** by {open}" : $"{open} reported",
            Part(gate.Findings.Count(finding => finding.WaivedUntil is not null), "waived"), Part(gate.Findings.Count(finding => finding.Undecided && finding.WaivedUntil is null), "undecided"),
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Part(int count, string what) => count == 0 ? "" : $"{count} {what}";
}

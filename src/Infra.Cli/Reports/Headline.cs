using Infra.Cli.Plans;

namespace Infra.Cli.Reports;

/// <summary>All in one line.</summary>
internal static class Headline
{
    /// <summary>The actions that change something, as they are named and in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<(PlannedAction Action, string Verb)> Actions =
    [
        (PlannedAction.Create, "create"), (PlannedAction.Update, "update"), (PlannedAction.Replace, "replace"), (PlannedAction.Destroy, "destroy"), (PlannedAction.Forget, "forget"),
    ];

    public static string Of(IReadOnlyList<StackReport> stacks)
    {
        var changing = stacks.Count(stack => stack.Plan is { HasChanges: true });
        var waiting = stacks.Count(stack => stack.Plan?.PlannedAfter is not null);
        var start = changing == 0 ? "No stack changes" : $"{changing} of {Count(stacks.Count, "stack")} {(changing == 1 ? "changes" : "change")}";
        return start + (Totals(stacks) is { Length: > 0 } totals ? $": {totals}" : "") + (waiting > 0 ? $"; {waiting} {(waiting == 1 ? "is" : "are")} planned later" : "");
    }

    /// <summary>How many resources each action befalls; empty where none does.</summary>
    public static string Totals(IReadOnlyList<StackReport> stacks) => string.Join(", ",
        from one in Actions
        let count = stacks.Sum(stack => stack.Count(one.Action))
        where count > 0
        select $"{count} to {one.Verb}");

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}

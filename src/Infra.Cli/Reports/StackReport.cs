using Infra.Cli.Gates;
using Infra.Cli.Plans;

namespace Infra.Cli.Reports;

/// <summary>What there is to say about one stack.</summary>
/// <param name="Plan">What its plan does; null where it was only held against the rules.</param>
/// <param name="Gate">What the gate found; null where it did not look.</param>
internal sealed record StackReport(PlanSummary? Plan, FindingSummary? Gate)
{
    /// <summary>The stack's name.</summary>
    public string Name => Plan?.Stack ?? Gate!.Stack;

    /// <summary>Changes of an action.</summary>
    public int Count(PlannedAction action) => Plan?.Changes.Count(change => change.Action == action) ?? 0;
}

using Infra.Cli.Plans;

namespace Infra.Cli.Drift;

/// <summary>Drift for people at a terminal.</summary>
internal static class DriftText
{
    public static string Render(IReadOnlyList<StackDrift> stacks) => string.Concat(stacks.Select(stack => $"{stack.Stack}: {Summary(stack)}\n{Details(stack)}"));

    /// <summary>What is known of a stack, as a phrase.</summary>
    public static string Summary(StackDrift stack) => stack.Status switch
    {
        DriftStatus.Drifted => $"drifted, {string.Join(" and ", Counts(stack))}",
        DriftStatus.Waiting => $"not checked: it reads {string.Join(", ", stack.Dependencies)}, to be deployed first",
        DriftStatus.Failed => "not checked: it could not be planned",
        _ => stack.Others == 0 ? "no drift" : $"no drift, {stack.Others} changed in what the code leaves open",
    };

    private static IEnumerable<string> Counts(StackDrift stack)
    {
        var gone = stack.Changes.Count(change => change.Action == PlannedAction.Destroy);
        if (stack.Changes.Count > gone) yield return $"{stack.Changes.Count - gone} changed";
        if (gone > 0) yield return $"{gone} gone";
    }

    private static string Details(StackDrift stack) => PlanText.Lines(stack.Stack, stack.Changes)
        + string.Concat(stack.Widenings.Select(widening => $"  ! {PlanText.Below(stack.Stack, widening.ConstructPath)} is wider: {widening.Text}\n"));
}

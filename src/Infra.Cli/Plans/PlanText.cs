using System.Text;

namespace Infra.Cli.Plans;

/// <summary>A plan for people: by construct path, with counts first.</summary>
internal static class PlanText
{
    private const int LongestValue = 60;

    /// <summary>The plan as lines.</summary>
    public static string Render(PlanDocument plan)
    {
        var text = new StringBuilder($"{plan.Stack}: {Summary(plan)}\n");
        foreach (var change in plan.Changes.Where(change => change.Action != PlannedAction.Read))
        {
            text.Append($"  {Sign(change.Action)} {Below(plan.Stack, change.ConstructPath)}  ({change.Type})\n");
            foreach (var attribute in change.Attributes)
                text.Append($"      {attribute.Path}: {Short(attribute.Before)} → {Short(attribute.After)}{(attribute.ForcesReplacement ? "  forces replacement" : "")}\n");
        }

        return text.ToString();
    }

    /// <summary>The counts as a phrase.</summary>
    public static string Summary(PlanDocument plan)
    {
        if (plan.IsEmpty) return "no changes";
        (PlannedAction Action, string Verb)[] verbs =
            [(PlannedAction.Create, "create"), (PlannedAction.Update, "update"), (PlannedAction.Replace, "replace"), (PlannedAction.Destroy, "destroy")];
        var counts = verbs.Where(one => plan.Count(one.Action) > 0).Select(one => $"{plan.Count(one.Action)} to {one.Verb}").ToList();
        return counts.Count > 0 ? string.Join(", ", counts) : "only outputs change";
    }

    public static string Sign(PlannedAction action) => action switch
    {
        PlannedAction.Create => "+",
        PlannedAction.Update => "~",
        PlannedAction.Replace => "±",
        PlannedAction.Destroy => "-",
        _ => " ",
    };

    public static string Below(string stack, string constructPath) =>
        constructPath.StartsWith($"{stack}/", StringComparison.Ordinal) ? constructPath[(stack.Length + 1)..] : constructPath;

    private static string Short(string value) => value.Length <= LongestValue ? value : $"{value[..LongestValue]}…";
}

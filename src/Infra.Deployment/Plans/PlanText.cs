using System.Text;
using Infra.Plans;

namespace Infra.Deployment.Plans;

/// <summary>A plan for people: by construct path, with counts first.</summary>
internal static class PlanText
{
    private const int LongestValue = 60;

    internal static readonly IReadOnlyDictionary<PlannedAction, (string Sign, string Verb)> Words = new Dictionary<PlannedAction, (string, string)>
    {
        [PlannedAction.Create] = ("+", "create"),
        [PlannedAction.Update] = ("~", "update"),
        [PlannedAction.Replace] = ("±", "replace"),
        [PlannedAction.Destroy] = ("-", "destroy"),
        [PlannedAction.Forget] = ("×", "forget"),
        [PlannedAction.ForgetAndCreate] = ("∓", "replace without destroying"),
        [PlannedAction.Import] = ("=", "import"),
        [PlannedAction.Move] = (">", "move"),
    };

    /// <summary>The plan as lines.</summary>
    public static string Render(PlanDocument plan)
    {
        var text = new StringBuilder($"{plan.Stack}: {Summary(plan)}\n");
        foreach (var change in plan.Changes.Where(change => change.Action != PlannedAction.Read))
        {
            text.Append($"  {Words[change.Action].Sign} {Below(plan.Stack, change.ConstructPath)}  ({change.Type})\n");
            foreach (var attribute in change.Attributes)
                text.Append($"      {attribute.Path}: {Short(attribute.Before)} → {Short(attribute.After)}{(attribute.ForcesReplacement ? "  forces replacement" : "")}\n");
        }

        return text.ToString();
    }

    /// <summary>The counts as a phrase.</summary>
    public static string Summary(PlanDocument plan)
    {
        if (plan.IsEmpty) return "no changes";
        var counts = Words.Where(one => plan.Count(one.Key) > 0).Select(one => $"{plan.Count(one.Key)} to {one.Value.Verb}").ToList();
        return counts.Count > 0 ? string.Join(", ", counts) : "only outputs change";
    }

    public static string Below(string stack, string constructPath) =>
        constructPath.StartsWith($"{stack}/", StringComparison.Ordinal) ? constructPath[(stack.Length + 1)..] : constructPath;

    private static string Short(string value) => value.Length <= LongestValue ? value : $"{value[..LongestValue]}…";
}

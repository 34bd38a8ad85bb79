using System.Text;
using Infra.Plans;

namespace Infra.Deployment.Plans;

/// <summary>Renders a plan as text: the counts, then changes by construct path.</summary>
internal static class PlanText
{
    private const int LongestValue = 60;

    internal static readonly IReadOnlyDictionary<PlannedAction, (string Sign, string Verb, string Done)> Words = new Dictionary<PlannedAction, (string, string, string)>
    {
        [PlannedAction.Create] = ("+", "create", "created"),
        [PlannedAction.Update] = ("~", "update", "updated"),
        [PlannedAction.Replace] = ("±", "replace", "replaced"),
        [PlannedAction.Destroy] = ("-", "destroy", "destroyed"),
        [PlannedAction.Forget] = ("×", "forget", "forgotten"),
        [PlannedAction.ForgetAndCreate] = ("∓", "replace without destroying", "replaced without destroying"),
        [PlannedAction.Import] = ("=", "import", "imported"),
        [PlannedAction.Move] = (">", "move", "moved"),
    };

    /// <summary>Renders the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="foreseen">The stacks against whose planned outputs it was made.</param>
    public static string Render(PlanDocument plan, IReadOnlyList<string> foreseen)
    {
        var text = new StringBuilder($"{plan.Stack}: {Summary(plan)}{(foreseen.Count == 0 ? "" : $", with the planned outputs of {string.Join(" and ", foreseen)}")}\n");
        foreach (var change in plan.Changes.Where(change => change.Action != PlannedAction.Read))
        {
            text.Append($"  {Words[change.Action].Sign} {Below(plan.Stack, change.ConstructPath)}  ({change.Type})\n");
            foreach (var attribute in change.Attributes)
                text.Append($"      {attribute.Path}: {Short(attribute.Before)} → {Short(attribute.After)}{(attribute.ForcesReplacement ? "  forces replacement" : "")}\n");
        }

        return text.ToString();
    }

    /// <summary>Returns the counts as a phrase: <c>2 to create, 1 to destroy</c>.</summary>
    public static string Summary(PlanDocument plan) => Summary([plan]);

    /// <summary>Returns the total counts of several plans.</summary>
    public static string Summary(IReadOnlyCollection<PlanDocument> plans) =>
        plans.All(plan => plan.IsEmpty) ? "no changes" : Counts(plans, word => $"to {word.Verb}") is { Length: > 0 } counts ? counts : "only outputs change";

    /// <summary>Returns the counts of an applied plan: <c>2 created, 1 destroyed</c>.</summary>
    public static string Done(PlanDocument plan) => Counts([plan], word => word.Done) is { Length: > 0 } counts ? counts : "outputs changed";

    private static string Counts(IReadOnlyCollection<PlanDocument> plans, Func<(string Sign, string Verb, string Done), string> text) => string.Join(", ",
        from word in Words
        let number = plans.Sum(plan => plan.Count(word.Key))
        where number > 0
        select $"{number} {text(word.Value)}");

    public static string Below(string stack, string constructPath) =>
        constructPath.StartsWith($"{stack}/", StringComparison.Ordinal) ? constructPath[(stack.Length + 1)..] : constructPath;

    private static string Short(string value) => value.Length <= LongestValue ? value : $"{value[..LongestValue]}…";
}

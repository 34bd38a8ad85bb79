using System.Text;
using Infra.Deployment.Plans;
using Infra.Plans;

namespace Infra.Reports.Changes;

/// <summary>The section on each stack: its counts, and the changes by construct path.</summary>
internal static class StackSection
{
    // The line prefixes that GitHub and GitLab color in a diff block: green, orange, red, gray.
    private static readonly Dictionary<PlannedAction, string> Signs = new()
    {
        [PlannedAction.Create] = "+", [PlannedAction.Update] = "!", [PlannedAction.Replace] = "-/+", [PlannedAction.Destroy] = "-", [PlannedAction.Forget] = "#",
        [PlannedAction.ForgetAndCreate] = "#/+", [PlannedAction.Import] = "#", [PlannedAction.Move] = "#",
    };

    public static string Render(IReadOnlyList<StackReport> stacks, Detail detail)
    {
        var text = new StringBuilder("\n### Stacks\n\n");
        var (changing, still) = (stacks.Where(stack => stack.Plan.HasChanges).ToList(), stacks.Where(stack => stack.Plan is { HasChanges: false, PlannedAfter: null, Failed: null }).ToList());
        foreach (var stack in changing.Take(detail.Items)) text.Append(Changes(stack, detail)).Append('\n');
        if (changing.Count > detail.Items) text.Append($"… and {Listing.Count(changing.Count - detail.Items, "stack")} more.\n\n");
        var waiting = stacks.Where(stack => stack.Plan.PlannedAfter is not null).Select(stack => $"- {Markdown.Code(stack.Plan.Stack)}: not planned: needs {Listing.Of(stack.Plan.PlannedAfter!.Select(Markdown.Code), 8, ", ")}").ToList();
        if (waiting.Count > 0) text.Append(Listing.Lines(waiting, detail.Items)).Append('\n');
        var ahead = stacks.Where(stack => stack.Plan.Foresees.Count > 0).Select(stack => $"- {Markdown.Code(stack.Plan.Stack)}: planned with the expected outputs of {Listing.Of(stack.Plan.Foresees.Select(Markdown.Code), 8, ", ")}; planned again after those are applied").ToList();
        if (ahead.Count > 0) text.Append(Listing.Lines(ahead, detail.Items)).Append('\n');
        if (still.Count > 0) text.Append($"No changes: {Listing.Of(still.Select(stack => Markdown.Code(stack.Plan.Stack)), detail.Items, ", ")}.\n");
        return text.ToString();
    }

    internal static string Changes(StackReport stack, Detail detail)
    {
        var title = $"{Markdown.Html(stack.Plan.Stack)}: {Report.Counts([stack])}";
        if (stack.Plan.Changes.Count == 0 || detail.Changes == 0) return $"- {title}\n";
        // If not all are listed, the destructive ones are.
        var shown = stack.Plan.Changes.Count <= detail.Changes ? stack.Plan.Changes
            : stack.Plan.Changes.OrderByDescending(change => change.Action is PlannedAction.Destroy or PlannedAction.Replace).Take(detail.Changes);
        List<string> lines = [.. shown.SelectMany(change => Lines(stack.Plan.Stack, change, detail))];
        if (stack.Plan.Changes.Count > detail.Changes) lines.Add($"# … and {stack.Plan.Changes.Count - detail.Changes} more");
        return Markdown.Folded(title, Markdown.Block("diff", lines));
    }

    private static IEnumerable<string> Lines(string stack, PlannedChange change, Detail detail)
    {
        yield return $"{Signs[change.Action]} {PlanText.Below(stack, change.ConstructPath)}  ({change.Type})";
        if (!detail.Attributes) yield break;
        foreach (var attribute in change.Attributes)
            // The dot keeps a log line from starting with text that the forge's runner takes for a command.
            yield return $"    · {attribute.Path}: {attribute.Before} → {attribute.After}{(attribute.ForcesReplacement ? "  forces replacement" : "")}";
    }
}

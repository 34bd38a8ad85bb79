using Infra.Cli.Plans;

namespace Infra.Cli.Reports;

/// <summary>What becomes of each resource of a stack, in a block of code that a reader may fold away.</summary>
internal static class ChangeSection
{
    private const int LongestValue = 120;

    /// <summary>Signs that forges colour in a diff.</summary>
    private static readonly Dictionary<PlannedAction, string> Signs = new()
    {
        [PlannedAction.Create] = "+", [PlannedAction.Update] = "!", [PlannedAction.Replace] = "-", [PlannedAction.Destroy] = "-", [PlannedAction.Forget] = "#",
    };

    private static readonly Dictionary<PlannedAction, string> Notes = new()
    {
        [PlannedAction.Replace] = "  is replaced", [PlannedAction.Destroy] = "  is destroyed", [PlannedAction.Forget] = "  stays in the cloud, and leaves the state",
    };

    public static IEnumerable<string> Render(StackReport stack, Detail detail)
    {
        var changes = stack.Plan?.Changes.Where(change => detail < Detail.Dangers || Notes.ContainsKey(change.Action)).ToList() ?? [];
        return changes.Count == 0 ? [] :
        [
            $"### {Markdown.Code(stack.Name)}: {Headline.Totals([stack])}",
            // A folded block needs an empty line around the Markdown in it.
            $"<details{(detail == Detail.Values && changes.Count <= 30 ? " open" : "")}><summary>{Headline.Count(changes.Count, "change")}</summary>",
            $"```diff\n{string.Concat(changes.Select(change => Lines(stack.Name, change, detail)))}```",
            "</details>",
        ];
    }

    private static string Lines(string stack, PlannedChange change, Detail detail)
    {
        var path = Markdown.Line(PlanText.Below(stack, change.ConstructPath), LongestValue * 2);
        var line = $"{Signs[change.Action]} {path}  ({Markdown.Line(change.Type, LongestValue)}){Notes.GetValueOrDefault(change.Action)}\n";
        return detail switch
        {
            Detail.Values => line + string.Concat(change.Attributes.Select(Line)),
            Detail.Attributes when change.Attributes.Count > 0 => $"{line}    ~ {string.Join(", ", change.Attributes.Select(attribute => Markdown.Line(attribute.Path, LongestValue)))}\n",
            _ => line,
        };
    }

    /// <summary>What becomes of an attribute, for a block of code.</summary>
    public static string Line(PlannedAttribute attribute) =>
        $"    ~ {Markdown.Line(attribute.Path, LongestValue)}: {Markdown.Line(attribute.Before, LongestValue)} → {Markdown.Line(attribute.After, LongestValue)}{(attribute.ForcesReplacement ? "  forces replacement" : "")}\n";
}

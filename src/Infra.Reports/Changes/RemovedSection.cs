namespace Infra.Reports.Changes;

/// <summary>The section on stacks that were removed from the code, and the resources they still have.</summary>
internal static class RemovedSection
{
    public static string Render(ReportFacts facts)
    {
        if (facts.Removed.Count == 0) return "";
        var remedy = facts.Removed.All(stack => stack.IsTakenDown) ? "Nothing is left to destroy."
            : $"Destroy what is left with the pipeline *destroy*, which uses the last commit that has the code{(facts.Base is { } commit ? $": `{commit}`" : "")}.";
        return $"\n### 🔥 Removed stacks\n\nTheir code was removed. {remedy}\n\n{Listing.Lines([.. facts.Removed.Select(Line)], 20)}";
    }

    private static string Line(RemovedStack stack) => $"- {Markdown.Code(stack.Stack)}: " + stack.State switch
    {
        null => $"its state was not read here; {Described(stack)}",
        { Holds: null } unread => $"its state could not be read ({Markdown.CodeOf(unread.Unread ?? "", 300)}); {Described(stack)}",
        { Holds: { Count: 0 } } => "its state holds nothing",
        { Holds: { } holds } => $"its state holds {Items(holds)}",
    };

    private static string Described(RemovedStack stack) => $"its last code described {(stack.Holds.Count == 0 ? "no known resource" : Items(stack.Holds))}";

    private static string Items(IReadOnlyList<string> items) => $"{Listing.Count(items.Count, "resource")}: {Listing.Of(items.Select(Markdown.Code), 8, ", ")}";
}

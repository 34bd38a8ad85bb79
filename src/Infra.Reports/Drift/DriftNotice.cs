using System.Text;
using Infra.Forges;
using Infra.Reports.Changes;

namespace Infra.Reports.Drift;

/// <summary>The issue that reports drift: differences between the clouds and what was deployed.</summary>
/// <param name="stacks">The stacks to compare.</param>
/// <param name="found">Their plans, if one could be made.</param>
internal sealed class DriftNotice(IReadOnlyList<string> stacks, IReadOnlyList<StackReport> found)
{
    /// <summary>The label by which the issue is found again.</summary>
    public const string Label = "drift";

    /// <summary>The stacks with drift.</summary>
    public IReadOnlyList<StackReport> Drifted { get; } = [.. found.Where(stack => stacks.Contains(stack.Plan.Stack) && (stack.Plan.HasChanges || stack.Plan.Opened.Count > 0))];

    /// <summary>The stacks that could not be compared and may have drifted.</summary>
    public IReadOnlyList<string> Unknown { get; } = [.. stacks.Except(found.Where(stack => stack.Plan is { Failed: null, PlannedAfter: null }).Select(stack => stack.Plan.Stack))];

    /// <summary>Whether there is nothing to report.</summary>
    public bool IsEmpty => Drifted.Count == 0 && Unknown.Count == 0;

    /// <summary>Renders the issue.</summary>
    public Notice ToNotice(string? run, int longest) => new(Label, Title, Detail.Levels.Select(detail => Body(run, detail)).FirstOrDefault(text => text.Length <= longest) ?? Head(run));

    private string Title => Drifted.Count > 0
        ? $"Drift: {Listing.Count(Drifted.Count, "stack")} not as deployed"
        : $"Drift: {Listing.Count(Unknown.Count, "stack")} could not be compared";

    private string Body(string? run, Detail detail)
    {
        var text = new StringBuilder(Head(run));
        List<string> opened =
        [
            .. from stack in Drifted
               from one in stack.Plan.Opened
               select $"- {Markdown.Code(one.ConstructPath)}: {Markdown.Code(one.Text)}",
        ];
        if (opened.Count > 0) text.Append($"\n### 🔓 Opened by hand\n\nA deployment may not undo it: where the code leaves it open, close it where it was opened.\n\n{Listing.Lines(opened, detail.Items)}");
        foreach (var stack in Drifted) text.Append('\n').Append(StackSection.Changes(stack, detail));
        if (Unknown.Count > 0) text.Append($"\nNot compared, because no plan could be made: {string.Join(", ", Unknown.Select(Markdown.Code))}.\n");
        return text.ToString();
    }

    private static string Head(string? run) => $"""
        What runs differs from what was deployed. A plan of the same code would change what follows.

        - If somebody changed it by hand: deploy again, which undoes it, or bring the change into the code by pull request.
        - If a deployment waits for its approval: approve or reject it.

        This issue is updated by every check{(run is null ? "" : $" ({run})")} and closed when nothing differs.

        """;
}

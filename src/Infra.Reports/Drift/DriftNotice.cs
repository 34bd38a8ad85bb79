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
        ? $"Drift: {Listing.Count(Drifted.Count, "stack")} changed since the deployment"
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
        if (opened.Count > 0) text.Append($"\n### 🔓 Opened by hand\n\nA deployment may not undo it. If the code does not set it, close it where it was opened.\n\n{Listing.Lines(opened, detail.Items)}");
        foreach (var stack in Drifted) text.Append('\n').Append(StackSection.Changes(stack, detail));
        if (Unknown.Count > 0) text.Append($"\nNot compared, because planning failed: {string.Join(", ", Unknown.Select(Markdown.Code))}.\n");
        return text.ToString();
    }

    private static string Head(string? run) => $"""
        The clouds differ from the deployed code. A plan of that code has the changes below.

        - If somebody made the change by hand: deploy again to undo it, or add the change to the code by pull request.
        - If a deployment waits for its approval: approve or reject it.

        Every check{(run is null ? "" : $" ({run})")} updates this issue, and closes it when nothing differs.

        """;
}

using System.Text.RegularExpressions;
using Infra.Cli.Plans;
using Infra.Cli.Reports;

namespace Infra.Cli.Drift;

/// <summary>
/// A stack's part of the issue, between two hidden lines by which the next run finds it again. No text of a resource stands at the start of
/// a line, so none can be taken for one of them.
/// </summary>
internal static partial class DriftSection
{
    /// <summary>The part of a stack that drifted or could not be planned.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="most">How many resources are listed at most.</param>
    public static string Render(StackDrift stack, int most) => $"<!-- drift {stack.Stack} -->\n{Content(stack, most)}\n<!-- /drift -->";

    /// <summary>The parts that an issue has, by stack.</summary>
    public static IReadOnlyDictionary<string, string> Read(string issue) => Part().Matches(issue.ReplaceLineEndings("\n"))
        .GroupBy(part => part.Groups["stack"].Value).ToDictionary(part => part.Key, part => part.First().Value);

    private static string Content(StackDrift stack, int most)
    {
        var title = $"### {Markdown.Code(stack.Stack)}: {Markdown.Text(DriftText.Summary(stack))}";
        var lines = stack.Status == DriftStatus.Failed ? [.. stack.Problems.Select(problem => $"# {Markdown.Line(problem.ToString(), 500)}")]
            : stack.Widenings.Select(widening => $"! {Path(stack, widening.ConstructPath)} is wider: {Markdown.Line(widening.Text, 300)}")
                .Concat(stack.Changes.Select(change => Lines(stack, change))).ToList();
        if (lines.Count > most) lines = [.. lines.Take(most), $"# … and {lines.Count - most} more"];
        return $"{title}\n\n```diff\n{string.Join('\n', lines)}\n```";
    }

    private static string Lines(StackDrift stack, PlannedChange change) =>
        $"{(change.Action == PlannedAction.Destroy ? "-" : "!")} {Path(stack, change.ConstructPath)}  ({Markdown.Line(change.Type, 120)}){(change.Action == PlannedAction.Destroy ? "  is gone" : "")}\n"
            .TrimEnd('\n') + string.Concat(change.Attributes.Select(attribute => $"\n{ChangeSection.Line(attribute).TrimEnd('\n')}"));

    private static string Path(StackDrift stack, string path) => Markdown.Line(PlanText.Below(stack.Stack, path), 240);

    [GeneratedRegex("^<!-- drift (?<stack>.+) -->\n(.|\n)*?\n<!-- /drift -->$", RegexOptions.Multiline)]
    private static partial Regex Part();
}

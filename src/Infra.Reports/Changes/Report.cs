using System.Text;
using Infra.Contracts.Problems;
using Infra.Deployment.Plans;

namespace Infra.Reports.Changes;

/// <summary>The report on what a change does to the clouds, for reviewers. New access and losses come first.</summary>
/// <param name="stacks">The stacks, by name.</param>
/// <param name="facts">The commit and run of the report; null if unknown.</param>
internal sealed class Report(IReadOnlyList<StackReport> stacks, ReportFacts? facts = null)
{
    private readonly ReportFacts _facts = facts ?? ReportFacts.None;

    /// <summary>The mark by which the comment is found again.</summary>
    public const string Mark = "infra report";

    /// <summary>Renders Markdown with a maximum length in characters. If it would be longer, it omits details and says so.</summary>
    public string Render(int longest) =>
        Detail.Levels.Select(Render).FirstOrDefault(text => text.Length <= longest) ?? $"{Head()}\nThe report does not fit here: run `./infra diff`.\n";

    private string Render(Detail detail)
    {
        var text = new StringBuilder(Head());
        if (stacks.Count == 0) return text.Append(_facts.Removed.Count > 0 || _facts.IsUncompared ? "" : "\nNo stack changes.\n").Append(FootSection.Render(stacks, _facts)).ToString();
        text.Append(AccessSection.Render(stacks, detail));
        text.Append(LossSection.Render(stacks, detail));
        text.Append(GateSection.Render(stacks, detail, _facts));
        text.Append(StackSection.Render(stacks, detail));
        if (detail != Detail.Levels[0]) text.Append("\nThis is a summary, because the full report exceeds the size limit of a comment. `./infra diff` shows everything.\n");
        return text.Append(FootSection.Render(stacks, _facts)).ToString();
    }

    /// <summary>The exit code: failures come before removed stacks that remain, and those before incomplete results.</summary>
    public ExitCode Verdict => stacks.Any(stack => stack.Plan.Failed is not null) ? ExitCode.Failed
        : _facts.Removed.Any(stack => stack.StillHolds) ? ExitCode.StillHeld
        : IsIncomplete ? ExitCode.NotPlanned
        : ExitCode.Done;

    // A stack waits for another one, a removed stack was not read, or there was nothing to compare with.
    private bool IsIncomplete => _facts.IsUncompared || stacks.Any(stack => stack.Plan.PlannedAfter is not null) || _facts.Removed.Any(stack => stack.State?.Holds is null);

    private string Head() => HeadSection.Render(stacks, _facts);

    /// <summary>Returns the number of resources per action.</summary>
    internal static string Counts(IReadOnlyCollection<StackReport> stacks)
    {
        var counts = PlanText.Words.Select(word => (Number: stacks.Sum(stack => stack.Count(word.Key)), word.Value.Verb)).Where(count => count.Number > 0)
            .Select(count => $"{count.Number} to {count.Verb}").ToList();
        if (counts.Count > 0) return string.Join(", ", counts);
        return stacks.Any(stack => stack.Plan.HasChanges) ? "only outputs change" : "no changes";
    }
}

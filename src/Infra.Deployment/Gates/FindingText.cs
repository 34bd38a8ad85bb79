using System.Text;
using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;

namespace Infra.Deployment.Gates;

/// <summary>Renders findings as text: by stack, most severe first, each with its remedy.</summary>
internal static class FindingText
{
    /// <summary>Renders the outcomes of all environments.</summary>
    public static string Render(IReadOnlyList<GateOutcome> outcomes, SourceLines sources)
    {
        var text = new StringBuilder();
        foreach (var outcome in outcomes) Append(text, outcome, sources);
        return text.ToString();
    }

    private static void Append(StringBuilder text, GateOutcome outcome, SourceLines sources)
    {
        var open = outcome.Findings.Where(finding => finding.IsOpen).ToList();
        text.Append($"{outcome.Environment ?? "foundation"} ({outcome.Mode.ToString().ToLowerInvariant()}): {Count(open.Count, "finding")}");
        text.Append($", {outcome.Findings.Count(finding => finding.Waiver is not null)} waived");
        text.Append($", {outcome.Findings.Count(finding => finding.IsUndecided)} undecided until the plan");
        text.Append(outcome.Stops ? $": stopped by {Count(open.Count(outcome.IsStopping), "finding")} of {Name(outcome.Threshold!.Value)} or higher\n" : "\n");
        foreach (var finding in open.OrderByDescending(finding => finding.Rule.Severity)) Append(text, finding, sources.Of(finding.Resource.ConstructPath));
    }

    private static void Append(StringBuilder text, Finding finding, string? source)
    {
        text.Append($"  {Name(finding.Rule.Severity),-8} {string.Join(", ", finding.Rule.Ids)}  {finding.Resource.ConstructPath}{(source is null ? "" : $"  {source}")}\n");
        text.Append($"           {finding.Fault}.\n");
        text.Append($"           {finding.Rule.Remedy}\n");
    }

    private static string Name(Severity severity) => severity.ToString().ToUpperInvariant();

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}

using System.Globalization;
using System.Text;
using Infra.Workspace.Terminals;

namespace Infra.Rehearsals;

/// <summary>Renders a rehearsal as a table with one line per step.</summary>
internal static class SummaryTable
{
    public static string Render(IReadOnlyList<StepResult> results)
    {
        var width = results.Max(result => result.Name.Length);
        var text = new StringBuilder();
        foreach (var result in results)
            text.Append(string.Create(CultureInfo.InvariantCulture, $"{result.Name.PadRight(width)}  {result.Outcome,-11}  {result.Duration.TotalSeconds,6:0.0} s  {result.Fact}").TrimEnd()).Append('\n');
        var total = TimeSpan.FromTicks(results.Sum(result => result.Duration.Ticks));
        return text.Append(CultureInfo.InvariantCulture, $"{results.Count(result => result.Outcome == "passed")} of {results.Count} steps passed in {total.TotalSeconds:0.0} s\n").ToString();
    }

    /// <summary>The results as JSON.</summary>
    public static JsonForm<IEnumerable<StepResult>> Json { get; } = JsonForm.Of((IEnumerable<StepResult> results) => results.Select(result => new
    {
        result.Name, result.Outcome, Seconds = Math.Round(result.Duration.TotalSeconds, 1), result.Fact, Problems = result.Failure?.Problems ?? [],
    }));
}

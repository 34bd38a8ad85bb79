using System.Globalization;
using Infra.Contracts.Synthesized;
using Infra.Rehearsals.Stages;
using Infra.Reports.Graphs;
using Infra.Reports.Pages;

namespace Infra.Rehearsals;

/// <summary>Renders a rehearsal as a self-contained page: the steps, failures first, each with its waves and the gates' findings.</summary>
internal static class HtmlReport
{
    /// <summary>Renders the page.</summary>
    /// <param name="output">The synth output that was rehearsed.</param>
    /// <param name="scenario">The name of the scenario.</param>
    /// <param name="results">The results of the steps.</param>
    /// <param name="facts">The date and commit.</param>
    public static string Render(SynthOutput output, string scenario, IReadOnlyList<StepResult> results, IReadOnlyList<PageFact> facts) => HtmlPage.Render(
        new($"Rehearsal of {output.Estate.Name}: {scenario}", Verdict(results), results.All(result => result.Outcome == "passed") ? "good" : "bad",
            [.. facts, new("Time", Seconds(TimeSpan.FromTicks(results.Sum(result => result.Duration.Ticks)))), new("Stacks", $"{output.Stacks.Count} in simulated clouds")])
        {
            Calm = "Every step passed.",
        },
        [.. results.Where(result => result.Outcome != "passed").Select(Problem)],
        [
            new("steps", "Steps", HtmlTable.Render("steps", ["step", "outcome", "time", "result"], results.Select(Row))),
            new("details", "Details", string.Concat(results.Where(result => result.Waves.Count > 0).Select(Details))),
            new("stacks", "Stacks", $"<div class=\"picture\" role=\"region\" aria-label=\"graph of the stacks\" tabindex=\"0\">\n{SvgGraph.Render(StackGraph.Of(output))}</div>\n"),
        ]);

    private static string Verdict(IReadOnlyList<StepResult> results) => $"{results.Count(result => result.Outcome == "passed")} of {results.Count} steps passed";

    private static PageProblem Problem(StepResult result) =>
        new(result.Failure is null ? "open" : "bad", result.Failure is null ? "Not reached" : "Failed", $"{Encode(result.Name)}{(result.Explanation.Length == 0 ? "" : $": {Encode(result.Explanation)}")}");

    private static HtmlRow Row(StepResult result) => new(
        null, HtmlCell.Text(result.Name, "name"), HtmlCell.Text(result.Outcome, $"outcome {result.Outcome}"), Time(result.Duration), HtmlCell.Text(result.Explanation));

    private static string Details(StepResult result) =>
        $"""
        <details{(result.Failure is null ? "" : " open")}><summary>{Encode(result.Name)}</summary>
        {HtmlTable.Render($"waves of {result.Name}", ["at once", "time", "stacks"], result.Waves.Select(Row))}{(result.Gates.Length == 0 ? "" : $"<pre tabindex=\"0\">{Encode(result.Gates)}</pre>\n")}</details>

        """;

    private static HtmlRow Row(Wave wave) => new(null, HtmlCell.Text(wave.Operation, "name"), Time(wave.Duration), HtmlCell.Text(string.Join(", ", wave.Stacks)));

    private static HtmlCell Time(TimeSpan duration) => HtmlCell.Text(Seconds(duration), "number");

    private static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");

    private static string Encode(string text) => HtmlPage.Encode(text);
}

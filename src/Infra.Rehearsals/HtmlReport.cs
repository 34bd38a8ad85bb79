using System.Globalization;
using Infra.Contracts.Synthesized;
using Infra.Rehearsals.Stages;
using Infra.Reports.Graphs;
using Infra.Reports.Pages;

namespace Infra.Rehearsals;

/// <summary>A rehearsal as one page without any other file: the graph, the steps, and for each its waves and what the gates said.</summary>
internal static class HtmlReport
{
    public static string Render(SynthOutput output, string scenario, IReadOnlyList<StepResult> results) => HtmlPage.Render(
        $"Rehearsal of {output.Estate.Name}",
        $"""
        <h1>Rehearsal of {Encode(output.Estate.Name)}: {Encode(scenario)}</h1>
        <p>{output.Stacks.Count} stacks in simulated clouds, {Seconds(TimeSpan.FromTicks(results.Sum(result => result.Duration.Ticks)))}.</p>
        <table>
        <tr><th>step</th><th>outcome</th><th class="number">time</th><th>what was seen</th></tr>
        {string.Concat(results.Select(Row))}</table>
        <h2>Stacks</h2>
        <div class="picture">
        {SvgGraph.Render(StackGraph.Of(output))}</div>
        <h2>Steps</h2>
        {string.Concat(results.Where(result => result.Waves.Count > 0).Select(Details))}
        """);

    private static string Row(StepResult result) =>
        $"<tr><td class=\"name\">{Encode(result.Name)}</td><td class=\"outcome {result.Outcome}\">{result.Outcome}</td><td class=\"number\">{Seconds(result.Duration)}</td><td>{Encode(result.Explanation)}</td></tr>\n";

    private static string Details(StepResult result) =>
        $"""
        <details{(result.Failure is null ? "" : " open")}><summary>{Encode(result.Name)}</summary>
        <table>
        <tr><th>at once</th><th class="number">time</th><th>stacks</th></tr>
        {string.Concat(result.Waves.Select(Row))}</table>
        {(result.Gates.Length == 0 ? "" : $"<pre>{Encode(result.Gates)}</pre>\n")}</details>

        """;

    private static string Row(Wave wave) =>
        $"<tr><td class=\"name\">{Encode(wave.Operation)}</td><td class=\"number\">{Seconds(wave.Duration)}</td><td>{Encode(string.Join(", ", wave.Stacks))}</td></tr>\n";

    private static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");

    private static string Encode(string text) => HtmlPage.Encode(text);
}

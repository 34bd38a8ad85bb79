using System.Globalization;
using System.Net;
using Infra.Cli.Graphs;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Rehearsals;

/// <summary>A rehearsal as one page without any other file: the graph, the steps, and for each its waves and what the gates said.</summary>
internal static class HtmlReport
{
    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#223}"
        + "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid #dde}"
        + ".number{text-align:right;white-space:nowrap}td:first-child,.outcome{white-space:nowrap}.picture{overflow-x:auto}.picture svg{max-width:100%;height:auto}"
        + ".passed{color:#176b3a}.failed{color:#b3261e;font-weight:600}.not{color:#778}"
        + "details{margin:.6rem 0;border:1px solid #dde;border-radius:6px;padding:.5rem 1rem}summary{cursor:pointer;font-weight:600}"
        + "pre{background:#f6f7fa;padding:.8rem;overflow-x:auto;font-size:13px}";

    public static string Render(SynthOutput output, string scenario, IReadOnlyList<StepResult> results) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Rehearsal of {Encode(output.Estate.Name)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <h1>Rehearsal of {Encode(output.Estate.Name)}: {Encode(scenario)}</h1>
        <p>{output.Stacks.Count} stacks in simulated clouds, {Seconds(TimeSpan.FromTicks(results.Sum(result => result.Duration.Ticks)))}.</p>
        <table>
        <tr><th>step</th><th>outcome</th><th class="number">time</th><th>what was seen</th></tr>
        {string.Concat(results.Select(Row))}</table>
        <h2>Stacks</h2>
        <div class="picture">
        {SvgGraph.Render(StackGraph.Of(output))}</div>
        <h2>Steps</h2>
        {string.Concat(results.Where(result => result.Waves.Count > 0).Select(Details))}</body>
        </html>

        """;

    private static string Row(StepResult result) =>
        $"<tr><td>{Encode(result.Name)}</td><td class=\"outcome {result.Outcome}\">{result.Outcome}</td><td class=\"number\">{Seconds(result.Duration)}</td><td>{Encode(result.Explanation)}</td></tr>\n";

    private static string Details(StepResult result) =>
        $"""
        <details{(result.Failure is null ? "" : " open")}><summary>{Encode(result.Name)}</summary>
        <table>
        <tr><th>at once</th><th class="number">time</th><th>stacks</th></tr>
        {string.Concat(result.Waves.Select(Row))}</table>
        {(result.Gates.Length == 0 ? "" : $"<pre>{Encode(result.Gates)}</pre>\n")}</details>

        """;

    private static string Row(Wave wave) =>
        $"<tr><td>{Encode(wave.Operation)}</td><td class=\"number\">{Seconds(wave.Duration)}</td><td>{Encode(string.Join(", ", wave.Stacks))}</td></tr>\n";

    private static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

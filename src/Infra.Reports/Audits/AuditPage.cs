using System.Globalization;
using Infra.Audit;
using Infra.Contracts.Synthesized;
using Infra.Reports.Graphs;
using Infra.Reports.Pages;
using Infra.Reports.Postures;

namespace Infra.Reports.Audits;

/// <summary>An audit as a page to hand on: the controls with their evidence, the stacks, the gates, the exceptions, and what hardened environments have.</summary>
internal static class AuditPage
{
    /// <summary>The page.</summary>
    /// <param name="results">What was decided.</param>
    /// <param name="output">What synth wrote; null where the audit went without.</param>
    /// <param name="commit">The commit that was audited; null where there is none.</param>
    /// <param name="today">The day.</param>
    public static string Render(IReadOnlyList<AuditResult> results, SynthOutput? output, string? commit, DateOnly today)
    {
        var title = output is null ? "Audit" : $"Audit of {output.Estate.Name}";
        return HtmlPage.Render(
            title,
            $"""
            <h1>{HtmlPage.Encode(title)}</h1>
            <p>{HtmlPage.Encode(AuditText.Counts(results))}. {Day(today)}{(commit is null ? "" : $", commit <code>{HtmlPage.Encode(commit)}</code>")}.</p>
            <h2>Controls</h2>
            {HtmlPage.Table(["criterion", "control", "verdict"], results.Select(Row))}<h2>Evidence</h2>
            {string.Concat(results.Select(Details))}{(output is null ? "" : Estate(output))}
            """);
    }

    private static string Row(AuditResult result) =>
        HtmlPage.Cell(result.Item.Criterion, "name")
        + $"<td><a href=\"#{HtmlPage.Encode(result.Item.Id)}\">{HtmlPage.Encode(result.Item.Title)}</a></td>"
        + HtmlPage.Cell(AuditText.Word(result.Verdict), $"outcome {Kind(result.Verdict)}");

    private static string Details(AuditResult result) =>
        $"""
        <details id="{HtmlPage.Encode(result.Item.Id)}"{(result.Verdict == AuditVerdict.Met ? "" : " open")}>
        <summary><span class="{Kind(result.Verdict)}">{AuditText.Word(result.Verdict)}</span> {HtmlPage.Encode(result.Item.Criterion)} {HtmlPage.Encode(result.Item.Title)}</summary>
        <p class="faint">{HtmlPage.Encode(result.Item.Counts)}.</p>
        <ul>
        {string.Concat(result.Evidence.Select(Line))}</ul>
        {(result.Verdict == AuditVerdict.NotMet ? $"<p>{HtmlPage.Encode(result.Item.Remedy)}</p>\n" : "")}</details>

        """;

    private static string Line(AuditEvidence evidence) =>
        $"<li><span class=\"{Kind(evidence.Verdict)}\">{AuditText.Word(evidence.Verdict)}</span> {HtmlPage.Encode(evidence.Fact)} <code>{HtmlPage.Encode(evidence.Place)}</code></li>\n";

    private static string Estate(SynthOutput output) =>
        $"""
        <h2>Stacks</h2>
        <div class="picture">
        {SvgGraph.Render(StackGraph.Of(output))}</div>
        <h2>Gates</h2>
        {HtmlPage.Table(["environment", "what a finding does"], output.Estate.Environments.Select(Gate))}<h2>Exceptions</h2>
        {HtmlPage.Table(["construct", "setting", "rules", "reason", "owner", "until"], output.Estate.Waivers.Select(Waiver))}<h2>Posture</h2>
        <p class="faint">What hardened environments have that relaxed ones have not.</p>
        {HtmlPage.Table(PostureDelta.Columns, PostureDelta.Rows(output.Estate, all: false).Select(row => string.Concat(row.Cells.Select(cell => HtmlPage.Cell(cell)))))}
        """;

    private static string Gate(EnvironmentEntry environment) =>
        HtmlPage.Cell(environment.Name, "name") + HtmlPage.Cell(environment.Gates == GateMode.Hard ? "stops the deployment" : "is reported");

    private static string Waiver(WaiverEntry waiver) =>
        string.Concat(new[] { waiver.ConstructPath, waiver.Setting, string.Join(", ", waiver.Controls), waiver.Reason, waiver.Owner }.Select(text => HtmlPage.Cell(text)))
        + HtmlPage.Cell(Day(waiver.Expires), "name");

    private static string Kind(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Met => "met",
        AuditVerdict.Unknown => "unknown",
        _ => "missing",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using Infra.Audit;
using Infra.Contracts.Synthesized;
using Infra.Forges;
using Infra.Reports.Graphs;
using Infra.Reports.Pages;
using Infra.Reports.Postures;

namespace Infra.Reports.Audits;

/// <summary>Renders an audit as a page to hand on: the controls with their evidence, the stacks, the gates, the exceptions and the hardened settings.</summary>
/// <param name="commit">The audited commit; null if there is none.</param>
/// <param name="links">Links to files of that commit; null if unknown.</param>
/// <param name="isFile">Whether a path is a file in the repository.</param>
internal sealed class AuditPage(string? commit, RepositoryLinks? links, Func<string, bool> isFile)
{
    /// <summary>Renders the page.</summary>
    /// <param name="results">The results of the audit.</param>
    /// <param name="output">The synth output; null if the audit ran without it.</param>
    /// <param name="today">The date of the audit.</param>
    public string Render(IReadOnlyList<AuditResult> results, SynthOutput? output, DateOnly today) => HtmlPage.Render(
        new(output is null ? "Audit" : $"Audit of {output.Estate.Name}", AuditText.Counts(results), KindOf(results), PageHead.DateAndCommit(PageHead.Day(today), commit, links))
        {
            Calm = "Every control is met.",
        },
        [.. results.Where(result => result.Verdict != AuditVerdict.Met).OrderBy(result => result.Verdict == AuditVerdict.Unknown).Select(Problem)],
        [
            new("controls", "Controls", HtmlTable.Render("controls", ["control", "criterion", "verdict"], results.Select(Row))),
            new("evidence", "Evidence", string.Concat(results.Select(Details))),
            .. output is null ? [] : Estate(output),
        ]);

    private static string KindOf(IReadOnlyList<AuditResult> results) => results.Any(result => result.Verdict == AuditVerdict.NotMet) ? "bad"
        : results.Any(result => result.Verdict == AuditVerdict.Unknown) ? "open" : "good";

    private static PageProblem Problem(AuditResult result) => new(
        result.Verdict == AuditVerdict.NotMet ? "bad" : "open", AuditText.Word(result.Verdict),
        $"{Link(result)}{(result.Verdict == AuditVerdict.NotMet ? $": {HtmlPage.Encode(result.Item.Remedy)}" : "")}");

    private static HtmlRow Row(AuditResult result) => new(
        null, new HtmlCell(Link(result), "name"), HtmlCell.Text(result.Item.Criterion), HtmlCell.Text(AuditText.Word(result.Verdict), $"outcome {Kind(result.Verdict)}"));

    private static string Link(AuditResult result) => $"<a href=\"#{HtmlPage.Encode(result.Item.Id)}\">{HtmlPage.Encode(result.Item.Title)}</a>";

    private string Details(AuditResult result) =>
        $"""
        <details id="{HtmlPage.Encode(result.Item.Id)}"{(result.Verdict == AuditVerdict.Met ? "" : " open")}>
        <summary><span class="{Kind(result.Verdict)}">{AuditText.Word(result.Verdict)}</span> {HtmlPage.Encode(result.Item.Criterion)} {HtmlPage.Encode(result.Item.Title)}</summary>
        <p class="faint">{HtmlPage.Encode(result.Item.Counts)}.</p>
        <ul>
        {string.Concat(result.Evidence.Select(Line))}</ul>
        {(result.Verdict == AuditVerdict.NotMet ? $"<p>{HtmlPage.Encode(result.Item.Remedy)}</p>\n" : "")}</details>

        """;

    private string Line(AuditEvidence evidence) =>
        $"<li><span class=\"{Kind(evidence.Verdict)}\">{AuditText.Word(evidence.Verdict)}</span> {HtmlPage.Encode(evidence.Fact)} {HtmlPage.Link($"<code>{HtmlPage.Encode(evidence.Place)}</code>", FileOf(evidence.Place))}</li>\n";

    /// <summary>The file that a place of evidence starts with: <c>PATH</c>, <c>PATH:LINE</c> or <c>PATH $.key</c>.</summary>
    private string? FileOf(string place)
    {
        if (commit is null || links is null) return null;
        var (path, line) = place.Split(' ')[0].Split(':') is [var file, var number, ..] && int.TryParse(number, out var parsed) ? (file, (int?)parsed) : (place.Split(' ')[0].TrimEnd(':'), null);
        return isFile(path) ? links.File(commit, path, line) : null;
    }

    private static IEnumerable<PageSection> Estate(SynthOutput output) =>
    [
        new("stacks", "Stacks", $"<div class=\"picture\" role=\"region\" aria-label=\"graph of the stacks\" tabindex=\"0\">\n{SvgGraph.Render(StackGraph.Of(output))}</div>\n"),
        new("gates", "Gates", HtmlTable.Render("gates", ["environment", "effect of a finding"], output.Estate.Environments.Select(Gate))),
        new("exceptions", "Exceptions", output.Estate.Waivers.Count == 0 ? "<p>There are no exceptions.</p>\n"
            : HtmlTable.Render("exceptions", ["construct", "setting", "rules", "reason", "owner", "until"], output.Estate.Waivers.Select(Waiver))),
        new("posture", "Posture", $"<p class=\"faint\">The settings in which hardened and relaxed environments differ.</p>\n"
            + HtmlTable.Render("posture", PostureDelta.Columns, PostureDelta.Rows(output.Estate, all: false).Select(row => new HtmlRow(null, [.. row.Cells.Select(cell => HtmlCell.Text(cell))])))),
    ];

    private static HtmlRow Gate(EnvironmentEntry environment) => new(
        null, HtmlCell.Text(environment.Name, "name"), HtmlCell.Text(environment.Gates == GateMode.Hard ? "stops the deployment" : "is reported"));

    private static HtmlRow Waiver(WaiverEntry waiver) => new(
        null, HtmlCell.Code(waiver.ConstructPath), HtmlCell.Text(waiver.Setting), HtmlCell.Text(string.Join(", ", waiver.Controls)), HtmlCell.Text(waiver.Reason),
        HtmlCell.Text(waiver.Owner), HtmlCell.Text(PageHead.Day(waiver.Expires), "name"));

    private static string Kind(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Met => "met",
        AuditVerdict.Unknown => "unknown",
        _ => "missing",
    };
}

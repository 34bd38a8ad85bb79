using System.Globalization;
using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Reports.Changes;
using Infra.Reports.Pages;

namespace Infra.Reports.Status;

/// <summary>The sections of a status page that depend only on synth: findings by severity, and resources by type and region.</summary>
internal static class FindingSections
{
    private static readonly Severity[] Severities = [.. Enum.GetValues<Severity>().OrderDescending()];

    public static IReadOnlyList<PageSection> Of(EstateStatus status) => [new("findings", "Findings", Findings(status)), new("inventory", "Inventory", Inventories(status))];

    private static string Findings(EstateStatus status)
    {
        var open = status.Gates.SelectMany(gate => gate.Findings.Where(finding => finding.IsOpen).Select(finding => (gate, finding))).OrderByDescending(one => one.finding.Rule.Severity).ToList();
        var counts = HtmlTable.Render("findings by severity", ["environment", "gates", .. Severities.Select(Word), "waived", "undecided without a plan"], status.Gates.Select(Count));
        return $"<p>Based on the output of synth for this commit.</p>\n{counts}" + (open.Count == 0 ? "" : Folded($"{Listing.Count(open.Count, "open finding")}", HtmlTable.Render(
            "open findings", ["construct", "severity", "rule", "environment", "found", "remedy"], open.Select(one => new HtmlRow(
                null, HtmlCell.Code(one.finding.Resource.ConstructPath), HtmlCell.Text(Word(one.finding.Rule.Severity), one.gate.IsStopping(one.finding) ? "bad" : "open", $"{9 - (int)one.finding.Rule.Severity}"),
                HtmlCell.Text(string.Join(", ", one.finding.Rule.Ids)), HtmlCell.Text(StatusPage.Name(one.gate.Environment)),
                HtmlCell.Text(one.finding.Fault), HtmlCell.Text(one.finding.Rule.Remedy))))));
    }

    private static HtmlRow Count(GateOutcome gate) => new(
        null,
        [
            HtmlCell.Text(StatusPage.Name(gate.Environment), "name"), HtmlCell.Text(gate.Mode.ToString().ToLowerInvariant()),
            .. Severities.Select(severity => Number(gate.Findings.Count(finding => finding.IsOpen && finding.Rule.Severity == severity))),
            Number(gate.Findings.Count(finding => finding.Waiver is not null)), Number(gate.Findings.Count(finding => finding.IsUndecided)),
        ]);

    private static string Inventories(EstateStatus status)
    {
        var rows = InventoryRow.Of(status.Output.Stacks);
        var environments = status.Environments.Where(environment => rows.Any(row => row.Environment == environment)).ToList();
        return $"<p>{Listing.Count(rows.Sum(row => row.Count), "resource")} in {Listing.Count(status.Output.Stacks.Count, "stack")}, as written; <code>count</code> and <code>for_each</code> count once.</p>\n"
            + string.Concat(rows.GroupBy(row => row.Type.Split('_')[0]).Select(provider => Folded(
                $"{provider.Key}: {Listing.Count(provider.Sum(row => row.Count), "resource")} of {Listing.Count(provider.DistinctBy(row => row.Type).Count(), "type")} in {Listing.Of(provider.Select(row => Region(row.Region)).Distinct(), 8, ", ")}",
                HtmlTable.Render($"{provider.Key} resources by type and region", ["type", "region", .. environments.Select(StatusPage.Name)], provider.GroupBy(row => (row.Type, row.Region)).Select(type => new HtmlRow(
                    null, [HtmlCell.Code(type.Key.Type), HtmlCell.Text(Region(type.Key.Region)), .. environments.Select(environment => Number(type.Where(row => row.Environment == environment).Sum(row => row.Count)))]))))));
    }

    private static string Folded(string summary, string html) => $"<details>\n<summary>{HtmlPage.Encode(summary)}</summary>\n{html}</details>\n";

    private static string Region(string region) => region.Length > 0 ? region : "no region";

    private static HtmlCell Number(int number) => HtmlCell.Text(number.ToString(CultureInfo.InvariantCulture), "number");

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}

using System.Text;
using Infra.Policy.Rules;
using Infra.Policy.Waivers;

namespace Infra.Policy.Coverage;

/// <summary>The coverage table as a page for auditors: <c>docs/policy-coverage.md</c>.</summary>
public static class CoverageDocument
{
    private const int LongestList = 40;

    private const string Intro =
        """
        # Policy coverage

        Every rule of Trivy and Checkov for the resources in scope, and its status in `src/Infra.Policy`. Generated: the rules
        are in `src/Infra.Policy/Rules`, the reasons in `src/Infra.Policy/Coverage`. The columns of frameworks name the controls that a rule covers, of those that a
        plan can show.

        """;

    /// <summary>The page's text.</summary>
    public static string Render(IReadOnlyList<Rule> rules)
    {
        var tables = CoverageTable.Clouds.Select(cloud => (cloud, rows: CoverageTable.Rows(cloud, rules))).ToList();
        var page = new StringBuilder(Intro).Append('\n');
        Versions(page);
        Summary(page, tables);
        var byId = rules.SelectMany(rule => rule.Ids, (rule, id) => (rule, id)).ToDictionary(pair => pair.id, pair => pair.rule);
        foreach (var (cloud, rows) in tables) Table(page, cloud, rows, byId);
        Own(page, rules.Where(rule => ControlId.IsOwn(rule.Id)));
        return page.Replace("\r\n", "\n").ToString();
    }

    private static void Versions(StringBuilder page)
    {
        page.Append("| column | framework and version | controls | covered by a rule |\n|---|---|---|---|\n");
        foreach (var benchmark in Benchmark.All)
            page.Append($"| {benchmark.Frame} | [{benchmark.Name}]({benchmark.Source}) | {benchmark.Controls.Count} | {ComplianceFrame.Controls.Count(control => control.Frame == benchmark.Frame)} |\n");
        page.Append('\n');
    }

    private static void Summary(StringBuilder page, IReadOnlyList<(string Cloud, IReadOnlyList<CoverageRow> Rows)> tables)
    {
        page.Append("| cloud | rules | implemented | not applicable | left out |\n|---|---|---|---|---|\n");
        foreach (var (cloud, rows) in tables.SelectMany(OfTrivyToo).Append(("all", [.. tables.SelectMany(table => table.Rows)])))
        {
            page.Append($"| {cloud} | {rows.Count} |");
            foreach (var verdict in Enum.GetValues<CoverageVerdict>()) page.Append($" {rows.Count(row => row.Verdict == verdict)} |");
            page.Append('\n');
        }
    }

    // Trivy's are also counted separately, because estates are checked with them first.
    private static IEnumerable<(string Cloud, IReadOnlyList<CoverageRow> Rows)> OfTrivyToo((string Cloud, IReadOnlyList<CoverageRow> Rows) table) =>
        table.Rows.Where(row => ControlId.IsTrivy(row.Id)).ToList() is { Count: > 0 } trivy ? [table, ($"{table.Cloud}, Trivy's", trivy)] : [table];

    private static void Table(StringBuilder page, string cloud, IReadOnlyList<CoverageRow> rows, Dictionary<string, Rule> rules)
    {
        page.Append($"\n## {cloud}\n\n| rule | severity | resources | requirement | {Frames} | verdict |\n|---|---|---|---|{Dashes}---|\n");
        foreach (var row in rows)
        {
            page.Append($"| {row.Id} | {row.Severity?.ToString() ?? "–"} | {Types(row.Types)} | {row.Title} | {Cells(rules.GetValueOrDefault(row.Id))} | {Verdict(row)} |\n");
        }
    }

    private static void Own(StringBuilder page, IEnumerable<Rule> rules)
    {
        page.Append($"\n## Rules that the scanners don't have\n\n| rule | severity | resources | requirement | {Frames} |\n|---|---|---|---|{Dashes}\n");
        foreach (var rule in rules)
        {
            page.Append($"| {rule.Id} | {rule.Severity} | {Types([.. rule.Types])} | {rule.Title} | {Cells(rule)} |\n");
        }
    }

    private static string Frames => string.Join(" | ", ComplianceFrame.All);

    private static string Dashes => string.Concat(ComplianceFrame.All.Select(_ => "---|"));

    private static string Cells(Rule? rule) => string.Join(" | ", ComplianceFrame.All.Select(frame => ComplianceFrame.Cell(rule, frame)));

    private static string Types(IReadOnlyList<string> types) => types.Count > LongestList
        ? $"{types.Count} types, such as `{types[0]}`"
        : string.Join("<br>", types.Select(type => $"`{type}`"));

    private static string Verdict(CoverageRow row) => row.Verdict switch
    {
        CoverageVerdict.Implemented => "implemented",
        CoverageVerdict.NotApplicable => $"not applicable: {row.Why}",
        _ => $"left out: {row.Why}",
    };
}

using System.Globalization;
using System.Text;
using Infra.Bench.Measuring;
using Infra.Contracts.Files;

namespace Infra.Bench.Reporting;

/// <summary>The parts of committed pages that show the last results: all of them in <c>bench/README.md</c>, and a table in <c>README.md</c>.</summary>
internal static class ReadmeResults
{
    private const string Heading = "## Results\n";
    private const string Begin = "<!-- bench/run --save writes this table. -->\n";
    private const string End = "<!-- End of the table. -->\n";

    /// <summary>Replaces everything below the heading of <c>bench/README.md</c>, which is its last, and what is between the marks of <c>README.md</c>.</summary>
    public static void Write(string root, BenchReport report)
    {
        Rewrite(Path.Combine(root, "bench", "README.md"), text => $"{Through(text, Heading)}\n{MarkdownReport.Of(report)}");
        Rewrite(Path.Combine(root, "README.md"), text => $"{Through(text, Begin)}{Table(report)}{text[text.IndexOf(End, StringComparison.Ordinal)..]}");
    }

    private static void Rewrite(string page, Func<string, string> change) => AtomicFile.Write(page, change(File.ReadAllText(page)));

    private static string Through(string text, string mark) => text[..(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)];

    private static string Table(BenchReport report)
    {
        string[] subjects = [.. report.Results.Select(result => result.Subject).Distinct()];
        var text = new StringBuilder($"| | {string.Join(" | ", subjects)} |\n|---|{string.Concat(Enumerable.Repeat("---:|", subjects.Length))}\n");
        foreach (var scenario in report.Results.GroupBy(result => (result.Scenario, result.Resources)))
        {
            var cells = subjects.Select(subject => Cell(scenario.FirstOrDefault(result => result.Subject == subject)));
            text.Append(CultureInfo.InvariantCulture, $"| {scenario.Key.Scenario}, {scenario.Key.Resources} resources | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private static string Cell(Result? result) =>
        result is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{result.Wall:0.00} s, {MarkdownReport.Megabytes(result.Bytes):0} MB");
}

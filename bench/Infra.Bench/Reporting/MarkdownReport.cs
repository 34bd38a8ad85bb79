using System.Globalization;
using System.Text;
using Infra.Bench.Measuring;
using Infra.Bench.Subjects;

namespace Infra.Bench.Reporting;

/// <summary>The report as a page for people.</summary>
internal static class MarkdownReport
{
    /// <summary>At most this part of the whole package's time and memory: what the trimmed bindings are for.</summary>
    private const double WallTarget = 1.0 / 2, MemoryTarget = 1.0 / 5;

    /// <summary>Facts, the table, and the targets where the whole package was measured.</summary>
    public static string Of(BenchReport report)
    {
        var text = new StringBuilder();
        text.Append(Facts(report));
        text.Append("\n| estate | resources | program | time | first run | memory | program itself | Node.js it starts |\n");
        text.Append("|---|---:|---|---:|---:|---:|---:|---:|\n");
        foreach (var result in report.Results) text.Append(Row(result));

        var verdicts = report.Results.GroupBy(result => (result.Scenario, result.Resources)).Select(Verdict).OfType<string>().ToList();
        if (verdicts.Count == 0) return text.Append("\nThe whole package was left out of this run: it says nothing about the targets.\n").ToString();
        text.Append("\nThe trimmed bindings' part of what the whole package costs:\n\n| estate | resources | time | memory |\n|---|---:|---:|---:|\n");
        return text.AppendJoin("", verdicts).ToString();
    }

    private static string Facts(BenchReport report)
    {
        var (machine, runs) = (report.Machine, report.Results[0].Runs);
        return string.Create(CultureInfo.InvariantCulture, $"""
            Measured on {report.Date:yyyy-MM-dd}: {machine.Cores} cores of {machine.Processor}, {machine.Memory / Gigabyte:0} GB, {machine.System},
            .NET SDK {machine.Dotnet}, Node.js {machine.Node}, load {machine.Load:0.0} before the first run. Median of {runs.Count} after the first run; in brackets the fastest and the slowest.

            """);
    }

    private static string Row(Result result) => string.Create(CultureInfo.InvariantCulture,
        $"| {result.Scenario} | {result.Resources} | {result.Subject} | {result.Wall:0.00} s ({result.Runs.Min(run => run.Wall):0.00}–{result.Runs.Max(run => run.Wall):0.00}) " +
        $"| {result.First.Wall:0.00} s, {result.First.Bytes / Megabyte:0} MB | {result.Bytes / Megabyte:0} MB " +
        $"| {(result.Bytes - result.StartedBytes) / Megabyte:0} MB | {result.StartedBytes / Megabyte:0} MB |\n");

    private static string? Verdict(IGrouping<(string Scenario, int Resources), Result> scenario)
    {
        if (scenario.FirstOrDefault(result => result.Subject == Workshop.Whole) is not { } whole) return null;
        var trimmed = scenario.First(result => result.Subject == Workshop.Trimmed);
        return $"| {scenario.Key.Scenario} | {scenario.Key.Resources} | {Part(trimmed.Wall / whole.Wall, WallTarget)} | {Part(trimmed.Bytes / whole.Bytes, MemoryTarget)} |\n";
    }

    private static string Part(double part, double target) =>
        string.Create(CultureInfo.InvariantCulture, $"{part:0%} (target: {target:0%}, {(part <= target ? "met" : "missed")})");

    private const double Megabyte = 1 << 20;
    private const double Gigabyte = 1 << 30;
}

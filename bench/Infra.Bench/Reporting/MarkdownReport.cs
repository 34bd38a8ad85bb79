using System.Globalization;
using System.Text;
using Infra.Bench.Measuring;
using Infra.Bench.Subjects;

namespace Infra.Bench.Reporting;

/// <summary>The report as a page for people.</summary>
internal static class MarkdownReport
{
    /// <summary>At most this part of the time that TypeScript takes, and of the time on the public packages where there is much to do.</summary>
    private const double TypeScriptTarget = 0.6, JsiiTarget = 0.1;

    /// <summary>From so many resources on, starting a program is no large part of its time.</summary>
    private const int Many = 2000;

    /// <summary>Facts, the table, and the targets.</summary>
    public static string Of(BenchReport report)
    {
        var text = new StringBuilder();
        text.Append(Facts(report));
        text.Append("\n| estate | resources | program | time | first run | memory | program itself | Node.js it starts |\n");
        text.Append("|---|---:|---|---:|---:|---:|---:|---:|\n");
        foreach (var result in report.Results) text.Append(Row(result));

        text.Append($"\nThe part of the time that {Workshop.Native} takes of what the others take:\n\n| estate | resources | {Workshop.TypeScript} | {Workshop.Jsii} |\n|---|---:|---:|---:|\n");
        return text.AppendJoin("", report.Results.GroupBy(result => (result.Scenario, result.Resources)).Select(Verdict)).ToString();
    }

    private static string Facts(BenchReport report)
    {
        var (machine, runs) = (report.Machine, report.Results[0].Runs);
        return string.Create(CultureInfo.InvariantCulture, $"""
            Measured on {report.Date:yyyy-MM-dd}: {machine.Cores} cores of {machine.Processor}, {machine.Memory / Gigabyte:0} GB, {machine.System},
            .NET SDK {machine.Dotnet}, Node.js {machine.Node}, load {machine.Load:0.0} before the first run. Median of {runs.Count} after the first run; in brackets the fastest and the slowest.

            """);
    }

    /// <summary>Bytes in units of 2^20.</summary>
    public static double Megabytes(double bytes) => bytes / (double)(1 << 20);

    private static string Row(Result result) => string.Create(CultureInfo.InvariantCulture,
        $"| {result.Scenario} | {result.Resources} | {result.Subject} | {result.Wall:0.00} s ({result.Runs.Min(run => run.Wall):0.00}–{result.Runs.Max(run => run.Wall):0.00}) " +
        $"| {result.First.Wall:0.00} s, {Megabytes(result.First.Bytes):0} MB | {Megabytes(result.Bytes):0} MB " +
        $"| {Megabytes(result.Bytes - result.StartedBytes):0} MB | {Megabytes(result.StartedBytes):0} MB |\n");

    private static string Verdict(IGrouping<(string Scenario, int Resources), Result> scenario)
    {
        var native = scenario.First(result => result.Subject == Workshop.Native);
        var many = scenario.Key.Resources >= Many;
        return $"| {scenario.Key.Scenario} | {scenario.Key.Resources} | {Of(Workshop.TypeScript, TypeScriptTarget)} | {Of(Workshop.Jsii, many ? JsiiTarget : null)} |\n";

        string Of(string subject, double? target) =>
            scenario.FirstOrDefault(result => result.Subject == subject) is { } other ? Part(native.Wall / other.Wall, target) : "";
    }

    private static string Part(double part, double? target) => target is { } most
        ? string.Create(CultureInfo.InvariantCulture, $"{part:0%} (target: {most:0%}, {(part <= most ? "met" : "missed")})")
        : string.Create(CultureInfo.InvariantCulture, $"{part:0%}");

    private const double Gigabyte = 1 << 30;
}

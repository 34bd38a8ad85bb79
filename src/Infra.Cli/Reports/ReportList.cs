namespace Infra.Cli.Reports;

/// <summary>A heading with a list below it; the list is cut short where only counts are wanted.</summary>
internal static class ReportList
{
    private const int Few = 20;

    public static IEnumerable<string> Render(string title, IReadOnlyList<string> items, Detail detail)
    {
        if (items.Count == 0) return [];
        var shown = detail >= Detail.Counts ? items.Take(Few).ToList() : items;
        return [$"### {title} ({items.Count})", string.Join('\n', [.. shown.Select(item => $"- {item}"), .. shown.Count < items.Count ? [$"- … and {items.Count - shown.Count} more"] : Array.Empty<string>()])];
    }
}

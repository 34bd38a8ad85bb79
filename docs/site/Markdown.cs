namespace Infra.Documentation;

/// <summary>Markdown and tables of contents, as text.</summary>
internal static class Markdown
{
    /// <summary>A table; empty where it has no rows.</summary>
    public static string Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(Row).ToList();
        return lines.Count == 0 ? "" : string.Join('\n', [Row(header), Row([.. header.Select(_ => "---")]), .. lines]) + "\n";
    }

    /// <summary>Text as code; empty where there is none.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>The sidebar of a folder.</summary>
    public static string Contents(IEnumerable<(string Name, string Href)> pages) =>
        string.Concat(pages.Select(page => $"- name: \"{page.Name}\"\n  href: {page.Href}\n"));

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace('\n', ' ')))} |";
}

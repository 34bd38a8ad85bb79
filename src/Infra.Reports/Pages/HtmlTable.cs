namespace Infra.Reports.Pages;

/// <summary>Renders sortable and filterable tables, which become lists of cards on narrow pages.</summary>
internal static class HtmlTable
{
    /// <summary>Renders a table.</summary>
    /// <param name="caption">The caption, in lower case.</param>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The rows. The first cell of each is its header.</param>
    public static string Render(string caption, IReadOnlyList<string> columns, IEnumerable<HtmlRow> rows) =>
        $"<div class=\"wide\" role=\"region\" aria-label=\"{HtmlPage.Encode(caption)}\" tabindex=\"0\"><table>\n<caption class=\"hidden\">{HtmlPage.Encode(caption)}</caption>\n"
        + $"<thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{HtmlPage.Encode(column)}</th>"))}</tr></thead>\n"
        + $"<tbody>\n{string.Concat(rows.Select(row => Row(row, columns)))}</tbody></table></div>\n";

    private static string Row(HtmlRow row, IReadOnlyList<string> columns) =>
        $"<tr{(row.Id is null ? "" : $" id=\"{HtmlPage.Encode(row.Id)}\"")}>{string.Concat(row.Cells.Select((cell, index) => Cell(cell, index == 0 ? null : columns[index])))}</tr>\n";

    private static string Cell(HtmlCell cell, string? label)
    {
        var attributes = $"{(cell.Kind.Length == 0 ? "" : $" class=\"{cell.Kind}\"")}{(cell.Sort is null ? "" : $" data-sort=\"{HtmlPage.Encode(cell.Sort)}\"")}";
        return label is null ? $"<th scope=\"row\"{attributes}>{cell.Html}</th>" : $"<td{attributes} data-label=\"{HtmlPage.Encode(label)}\">{cell.Html}</td>";
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Id">The anchor; null for none.</param>
/// <param name="Cells">One cell per column.</param>
internal sealed record HtmlRow(string? Id, params IReadOnlyList<HtmlCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Html">The content.</param>
/// <param name="Kind">The CSS class.</param>
/// <param name="Sort">The sort key; null for the text.</param>
internal sealed record HtmlCell(string Html, string Kind = "", string? Sort = null)
{
    /// <summary>A cell of text.</summary>
    public static HtmlCell Text(string text, string kind = "", string? sort = null) => new(HtmlPage.Encode(text), kind, sort);

    /// <summary>A cell of code.</summary>
    public static HtmlCell Code(string text, string? url = null) => new(HtmlPage.Link($"<code>{HtmlPage.Encode(text)}</code>", url));
}

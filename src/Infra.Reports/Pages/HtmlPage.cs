using System.Net;

namespace Infra.Reports.Pages;

/// <summary>A page without any other file, for a browser in light and dark, and for paper.</summary>
internal static class HtmlPage
{
    private const string Style =
        ":root{color-scheme:light dark;--ink:#223;--faint:#5a6072;--line:#d5d9e4;--ground:#fff;--block:#f4f5f9;--good:#176b3a;--bad:#b3261e;--open:#7a5600}"
        + "@media screen and (prefers-color-scheme:dark){:root{--ink:#e3e6ee;--faint:#a4abbd;--line:#3a4152;--ground:#161922;--block:#1f2430;--good:#6fd394;--bad:#ff8f86;--open:#f0c060}}"
        + "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:var(--ink);background:var(--ground)}"
        + "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--line)}"
        + "caption{text-align:left;color:var(--faint);padding-bottom:.4rem}.number{text-align:right;white-space:nowrap}.name,.outcome{white-space:nowrap}.wide{overflow-x:auto}"
        + ".picture{overflow-x:auto;background:#fff;padding:.5rem}.picture svg{max-width:100%;height:auto}"
        + ".passed,.met{color:var(--good)}.failed,.missing{color:var(--bad);font-weight:600}.unknown{color:var(--open);font-weight:600}.not,.faint{color:var(--faint)}"
        + "details{margin:.6rem 0;border:1px solid var(--line);border-radius:6px;padding:.5rem 1rem}summary{cursor:pointer;font-weight:600}"
        + "pre{background:var(--block);padding:.8rem;overflow-x:auto;font-size:13px}code{font-size:13px;overflow-wrap:anywhere}ul{margin:.3rem 0;padding-left:1.2rem}"
        + "@media print{body{margin:0;max-width:none;font-size:11px}details{border:0;padding:0}details::details-content{content-visibility:visible;block-size:auto}tr,li{break-inside:avoid}h2{break-after:avoid}}";

    /// <summary>A page of that title; the body is HTML.</summary>
    public static string Render(string title, string body) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Encode(title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <main>
        {body}</main>
        </body>
        </html>

        """;

    /// <summary>A table that scrolls by itself where the page is narrow.</summary>
    /// <param name="columns">Its headings.</param>
    /// <param name="rows">Cells as HTML, each with its <c>td</c>.</param>
    public static string Table(IEnumerable<string> columns, IEnumerable<string> rows) =>
        $"<div class=\"wide\"><table>\n<thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{Encode(column)}</th>"))}</tr></thead>\n"
        + $"<tbody>\n{string.Concat(rows.Select(row => $"<tr>{row}</tr>\n"))}</tbody></table></div>\n";

    /// <summary>Text as a cell.</summary>
    public static string Cell(string text, string kind = "") => $"<td{(kind.Length == 0 ? "" : $" class=\"{kind}\"")}>{Encode(text)}</td>";

    /// <summary>Text as HTML, without the control characters that HTML has no form for.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(new([.. text.Where(character => !char.IsControl(character) || character is '\n' or '\t')]));
}

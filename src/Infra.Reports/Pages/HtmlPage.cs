using System.Net;

namespace Infra.Reports.Pages;

/// <summary>
/// Renders self-contained pages for browsers, in light and dark mode, at any width, and for print. All pages have the same structure:
/// title, verdict, date and commit, then the problems, then the rest.
/// </summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(() => Resource("page.css"));
    private static readonly Lazy<string> Script = new(() => Resource("page.js"));

    /// <summary>Renders a page.</summary>
    /// <param name="head">The content of the header.</param>
    /// <param name="problems">The problems, most severe first.</param>
    /// <param name="sections">The other sections, in order; empty ones are omitted.</param>
    public static string Render(PageHead head, IReadOnlyList<PageProblem> problems, IReadOnlyList<PageSection> sections)
    {
        PageSection[] all = [new("problems", "Problems", problems.Count == 0 ? $"<p>{Encode(head.Calm)}</p>\n" : List(problems)), .. sections.Where(section => section.Html.Length > 0)];
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
            <title>{Encode(head.Title)}</title>
            <style>
            {Style.Value}</style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header>
            <h1>{Encode(head.Title)}</h1>
            <p class="verdict {head.Kind}">{Encode(head.Verdict)}</p>
            <dl class="facts">
            {string.Concat(head.Facts.Select(fact => $"<div><dt>{Encode(fact.Name)}</dt><dd>{fact.Html}</dd></div>\n"))}</dl>
            <nav aria-label="Sections"><ul>
            {string.Concat(all.Select(section => $"<li><a href=\"#{section.Id}\">{Encode(section.Title)}</a></li>\n"))}</ul></nav>
            </header>
            <main id="content">
            {string.Concat(all.Select(Render))}</main>
            <script>
            {Script.Value}</script>
            </body>
            </html>

            """;
    }

    /// <summary>Encodes text for HTML and drops control characters, which HTML cannot represent.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(new([.. text.Where(character => !char.IsControl(character) || character is '\n' or '\t')]));

    /// <summary>Returns a link, or only the text if the URL is missing or not https.</summary>
    public static string Link(string html, string? url) => url is not null && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal) || url.StartsWith('#'))
        ? $"<a href=\"{Encode(url)}\">{html}</a>" : html;

    private static string Render(PageSection section) => $"<section id=\"{section.Id}\">\n<h2>{Encode(section.Title)}</h2>\n{section.Html}</section>\n";

    private static string List(IEnumerable<PageProblem> problems) =>
        $"<ul>\n{string.Concat(problems.Select(problem => $"<li><span class=\"{problem.Kind}\">{Encode(problem.Word)}</span> {problem.Html}</li>\n"))}</ul>\n";

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

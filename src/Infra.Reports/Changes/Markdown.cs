using System.Globalization;
using System.Net;
using System.Text;

namespace Infra.Reports.Changes;

/// <summary>
/// Escapes foreign text for Markdown. Names of resources, values and findings come from code under review, while the comment is posted by a
/// trusted account, so the text must not create headings, links, images, mentions, HTML or forge commands.
/// </summary>
internal static class Markdown
{
    /// <summary>The default maximum length of a text.</summary>
    public const int LongestText = 160;

    /// <summary>Returns a code span, in which all text is literal on both forges.</summary>
    public static string Code(string text) => CodeOf(text, LongestText);

    /// <summary>Returns a code span with a maximum length.</summary>
    public static string CodeOf(string text, int longest)
    {
        var line = Line(text, longest: longest);
        var fence = new string('`', LongestRun(line, '`') + 1);
        var space = line.StartsWith('`') || line.EndsWith('`') || line.Length == 0 ? " " : "";
        return $"{fence}{space}{line}{space}{fence}";
    }

    /// <summary>Returns a code span for a table cell, where a pipe would end the cell even within code.</summary>
    public static string Cell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Returns a code span in HTML.</summary>
    public static string Html(string text) => $"<code>{WebUtility.HtmlEncode(Line(text)).Replace("@", "&#64;", StringComparison.Ordinal)}</code>";

    /// <summary>Returns a code block that its lines cannot end.</summary>
    public static string Block(string language, IReadOnlyList<string> lines)
    {
        var clean = lines.Select(line => Line(line, keepIndent: true)).ToList();
        var fence = new string('`', Math.Max(3, clean.Max(line => LongestRun(line, '`')) + 1));
        return $"{fence}{language}\n{string.Join('\n', clean)}\n{fence}\n";
    }

    /// <summary>Returns a collapsed section.</summary>
    public static string Folded(string summaryHtml, string body) => $"<details><summary>{summaryHtml}</summary>\n\n{body}\n</details>\n";

    /// <summary>Returns a single line without invisible characters: line breaks, control characters and bidirectional overrides.</summary>
    private static string Line(string text, bool keepIndent = false, int longest = LongestText)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= longest)
            {
                line.Append('…');
                break;
            }

            var category = Rune.GetUnicodeCategory(rune);
            line.Append(category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
        }

        // GitHub's runner recognizes the old form of its commands anywhere in a log line.
        var clean = line.Replace("##[", "## [").ToString();
        return keepIndent ? clean.TrimEnd() : clean.Trim();
    }

    private static int LongestRun(string text, char one)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == one ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}

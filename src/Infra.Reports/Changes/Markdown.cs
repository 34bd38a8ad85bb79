using System.Globalization;
using System.Net;
using System.Text;

namespace Infra.Reports.Changes;

/// <summary>
/// Puts foreign text into Markdown so that it stays text. Names of resources, values and findings come from code under review, and a
/// comment is written by whoever is trusted: no heading, link, image, mention, HTML or command of a forge may come out of them.
/// </summary>
internal static class Markdown
{
    /// <summary>How long a text is where nobody asks for more.</summary>
    public const int LongestText = 160;

    /// <summary>Text in a code span: everything in it is literal, on both forges.</summary>
    public static string Code(string text) => CodeOf(text, LongestText);

    /// <summary>The same for a text that may be so long.</summary>
    public static string CodeOf(string text, int longest)
    {
        var line = Line(text, longest: longest);
        var fence = new string('`', LongestRun(line, '`') + 1);
        var space = line.StartsWith('`') || line.EndsWith('`') || line.Length == 0 ? " " : "";
        return $"{fence}{space}{line}{space}{fence}";
    }

    /// <summary>The same in a cell of a table, where a bar would end it even within code.</summary>
    public static string Cell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Text in HTML.</summary>
    public static string Html(string text) => $"<code>{WebUtility.HtmlEncode(Line(text)).Replace("@", "&#64;", StringComparison.Ordinal)}</code>";

    /// <summary>Lines in a block of code, which none of them can end.</summary>
    public static string Block(string language, IReadOnlyList<string> lines)
    {
        var clean = lines.Select(line => Line(line, keepIndent: true)).ToList();
        var fence = new string('`', Math.Max(3, clean.Max(line => LongestRun(line, '`')) + 1));
        return $"{fence}{language}\n{string.Join('\n', clean)}\n{fence}\n";
    }

    /// <summary>A part that is folded until a reader wants it.</summary>
    public static string Folded(string summaryHtml, string body) => $"<details><summary>{summaryHtml}</summary>\n\n{body}\n</details>\n";

    /// <summary>One line without what can't be seen: line ends, control characters, and those that turn the direction of reading.</summary>
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

        // GitHub's runner finds its old form of commands anywhere in a line of the log.
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

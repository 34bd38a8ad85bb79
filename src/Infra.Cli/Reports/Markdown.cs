using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Cli.Reports;

/// <summary>
/// Texts that others chose, such as names and values of resources, made harmless for where forges show them: they can't end the piece of
/// Markdown they stand in, add HTML, notify anybody, or be a command to the runner that prints them.
/// </summary>
internal static partial class Markdown
{
    /// <summary>A text as code: nothing in it is markup, a mention or a reference.</summary>
    public static string Code(string text, int longest = 300)
    {
        var line = Line(text, longest);
        var fence = new string('`', 1 + Backticks().Matches(line).Select(run => run.Length).DefaultIfEmpty(0).Max());
        var space = line.Length == 0 || line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        return $"{fence}{space}{line}{space}{fence}";
    }

    /// <summary>A text as code in a cell of a table, in which a bar would end the cell.</summary>
    public static string Cell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A sentence as it is: without markup, and without a mention.</summary>
    public static string Text(string text) => Special().Replace(Line(text, int.MaxValue), "\\$0").Replace("@", "@\u200b", StringComparison.Ordinal);

    /// <summary>A text on one line, in which all that is invisible can be seen, for a line that begins with something else.</summary>
    public static string Line(string text, int longest)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= longest) return Harmless($"{line}…");
            line.Append(IsInvisible(rune) ? Name(rune) : rune.ToString());
        }

        return Harmless(line.ToString());
    }

    // Actions looks for commands of its first kind anywhere in a line.
    private static string Harmless(string line) => line.Replace("##[", "## [", StringComparison.Ordinal);

    private static string Name(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        var code => string.Create(CultureInfo.InvariantCulture, $"\\u{{{code:X}}}"),
    };

    // Among those of format: marks that turn the direction of writing, so that a text reads as another.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"[\\`*_\[\]<>&|~$!#]")]
    private static partial Regex Special();
}

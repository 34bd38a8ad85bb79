using System.Text;

namespace Infra.Workspace.Terminals;

/// <summary>
/// A text table that fits the width of a terminal. The widest columns are narrowed first and their cells wrapped between words; a word that
/// is too long is broken at a joint, such as before a capital in <c>FlowLogs</c> or after a hyphen.
/// </summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const int Narrowest = 8;

    /// <summary>Renders the table, with lines of at most <paramref name="width"/> characters if its columns can be that narrow.</summary>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="width">The maximum line width; null for no limit.</param>
    public static string Render(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, int? width) => Render([columns, .. rows], width);

    /// <summary>Renders a table without headings.</summary>
    /// <param name="lines">The rows. At least one.</param>
    /// <param name="width">The maximum line width; null for no limit.</param>
    public static string Render(IReadOnlyList<IReadOnlyList<string>> lines, int? width)
    {
        var columns = Enumerable.Range(0, lines[0].Count).ToList();
        var widths = columns.Select(column => lines.Max(line => line[column].Length)).ToArray();
        var words = columns.Select(column => lines.Max(line => Longest(line[column], IsSpace))).ToArray();
        var parts = columns.Select(column => lines.Max(line => Longest(line[column], IsJoint))).ToArray();
        while (width is { } most && Width(widths) > most && widths.Max() > Narrowest) widths[Widest(widths, words, parts)]--;
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => Wrapped(cell, widths[column])).ToList();
            for (var row = 0; row < cells.Max(cell => cell.Count); row++)
                text.Append(string.Join(Gap, cells.Select((cell, column) => (row < cell.Count ? cell[row] : "").PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Returns the width of the table without wrapping.</summary>
    public static int Width(IReadOnlyList<IReadOnlyList<string>> lines) => Width([.. Enumerable.Range(0, lines[0].Count).Select(column => lines.Max(line => line[column].Length))]);

    private static int Width(int[] widths) => widths.Sum() + (Gap.Length * (widths.Length - 1));

    /// <summary>Returns the widest column that can be wrapped between words; if there is none, between parts of words; otherwise the widest.</summary>
    private static int Widest(int[] widths, int[] words, int[] parts) => Enumerable.Range(0, widths.Length)
        .OrderByDescending(column => widths[column] > words[column]).ThenByDescending(column => widths[column] > parts[column]).ThenByDescending(column => widths[column]).First();

    /// <summary>Returns the length of the longest part of a text that is not broken.</summary>
    private static int Longest(string text, Func<string, int, bool> isBreak)
    {
        var (longest, start) = (0, 0);
        for (var index = 1; index <= text.Length; index++)
        {
            if (index < text.Length && !isBreak(text, index)) continue;
            longest = Math.Max(longest, text[start..index].TrimEnd().Length - (start > 0 && text[start] == ' ' ? 1 : 0));
            start = index;
        }

        return longest;
    }

    // The indentation of a text belongs to its first word.
    private static bool IsSpace(string text, int index) => text[index] == ' ' && !string.IsNullOrWhiteSpace(text[..index]);

    private static bool IsJoint(string text, int index) =>
        IsSpace(text, index) || text[index - 1] is '-' or '_' or '/' or '.' or ',' or ':' || (char.IsUpper(text[index]) && char.IsLower(text[index - 1]));

    /// <summary>Wraps a text to lines of a maximum width.</summary>
    private static List<string> Wrapped(string text, int width)
    {
        List<string> lines = [];
        while (text.Length > width)
        {
            var end = Last(text, width, IsSpace) ?? Last(text, width, IsJoint) ?? width;
            lines.Add(text[..end]);
            text = text[end..].TrimStart(' ');
        }

        lines.Add(text);
        return lines;
    }

    private static int? Last(string text, int width, Func<string, int, bool> isBreak)
    {
        for (var index = width; index > 0; index--)
            if (isBreak(text, index)) return index;
        return null;
    }
}

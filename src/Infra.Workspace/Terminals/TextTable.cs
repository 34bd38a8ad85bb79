using System.Text;

namespace Infra.Workspace.Terminals;

/// <summary>A table of text that fits the width of a terminal: the widest columns give way first, and their cells go on in the next line.</summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const int Narrowest = 8;

    /// <summary>The table, each line at most <paramref name="width"/> characters where its columns can be that narrow.</summary>
    /// <param name="columns">Its headings.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="width">How wide a line may be; null: as wide as it gets.</param>
    public static string Render(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, int? width)
    {
        List<IReadOnlyList<string>> lines = [columns, .. rows];
        var widths = columns.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var words = columns.Select((_, column) => lines.Max(line => line[column].Split(' ').Max(word => word.Length))).ToArray();
        while (width is { } most && widths.Sum() + (Gap.Length * (widths.Length - 1)) > most && widths.Max() > Narrowest) widths[Widest(widths, words)]--;
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => Wrapped(cell, widths[column])).ToList();
            for (var row = 0; row < cells.Max(cell => cell.Count); row++)
                text.Append(string.Join(Gap, cells.Select((cell, column) => (row < cell.Count ? cell[row] : "").PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The widest column that can give way between its words; where none can, the widest.</summary>
    private static int Widest(int[] widths, int[] words) =>
        Enumerable.Range(0, widths.Length).OrderByDescending(column => widths[column] > words[column]).ThenByDescending(column => widths[column]).First();

    /// <summary>Lines of at most so many characters, broken between words where there are any.</summary>
    private static List<string> Wrapped(string text, int width)
    {
        List<string> lines = [];
        while (text.Length > width)
        {
            var end = text.LastIndexOf(' ', width, width + 1);
            lines.Add(text[..(end > 0 ? end : width)]);
            text = text[(end > 0 ? end + 1 : width)..];
        }

        lines.Add(text);
        return lines;
    }
}

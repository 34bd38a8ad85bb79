using System.Text;

namespace Infra.Testing;

/// <summary>Compares two texts line by line.</summary>
public static class LineDiff
{
    private const int Context = 3;
    private const int MostLines = 60;

    /// <summary>Returns removed (<c>-</c>) and added (<c>+</c>) lines with three lines of context, cut after 60 lines.</summary>
    public static string Between(string expected, string actual)
    {
        var edits = Edits(expected.Split('\n'), actual.Split('\n'));
        var shown = new StringBuilder();
        var count = 0;
        for (var i = 0; i < edits.Count && count < MostLines; i++)
        {
            if (!NearChange(edits, i)) continue;
            if (i > 0 && !NearChange(edits, i - 1)) shown.Append("  …\n");
            shown.Append(edits[i].Mark).Append(' ').Append(edits[i].Line).Append('\n');
            count++;
        }

        return count == MostLines ? $"{shown}  … and more" : shown.ToString().TrimEnd('\n');
    }

    private static bool NearChange(List<(char Mark, string Line)> edits, int index)
    {
        for (var i = Math.Max(0, index - Context); i <= Math.Min(edits.Count - 1, index + Context); i++)
            if (edits[i].Mark != ' ') return true;
        return false;
    }

    /// <summary>Finds the longest common subsequence between the common start and the common end.</summary>
    private static List<(char Mark, string Line)> Edits(string[] a, string[] b)
    {
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start]) start++;
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)] == b[^(end + 1)]) end++;

        var edits = a[..start].Select(line => (' ', line)).ToList();
        edits.AddRange(Middle(a[start..^end], b[start..^end]));
        edits.AddRange(a[^end..].Select(line => (' ', line)));
        return edits;
    }

    private static IEnumerable<(char Mark, string Line)> Middle(string[] a, string[] b)
    {
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);

        int x = 0, y = 0;
        while (x < a.Length || y < b.Length)
        {
            if (x < a.Length && y < b.Length && a[x] == b[y])
            {
                yield return (' ', a[x++]);
                y++;
            }
            else if (x < a.Length && (y == b.Length || length[x + 1, y] >= length[x, y + 1]))
            {
                yield return ('-', a[x++]);
            }
            else
            {
                yield return ('+', b[y++]);
            }
        }
    }
}

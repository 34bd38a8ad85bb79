namespace Infra.Contracts.Problems;

/// <summary>Suggests the intended name for a misspelled one.</summary>
public static class Spelling
{
    /// <summary>
    /// Returns the known name with the fewest edits from <paramref name="given"/>, the first in ordinal order on a tie. Returns null if all
    /// differ by more than one edit per three letters of the longer name.
    /// </summary>
    public static string? Closest(string given, IEnumerable<string> known) =>
        known.Order(StringComparer.Ordinal).MinBy(name => Distance(given, name)) is { } closest
        && Distance(given, closest) <= Math.Max(1, Math.Max(given.Length, closest.Length) / 3) ? closest : null;

    /// <summary>Returns a remedy for an unknown name: the closest known name, or the full list.</summary>
    public static string Hint(string given, IEnumerable<string> known) => Closest(given, known) is { } closest ? $"Did you mean \"{closest}\"?" : "Choose one of them.";

    /// <summary>The case-insensitive Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}

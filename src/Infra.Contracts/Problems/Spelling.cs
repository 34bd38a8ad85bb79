namespace Infra.Contracts.Problems;

/// <summary>Finds what somebody probably meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The known name with the fewest edits from <paramref name="given"/>, of equals the first in ordinal order; null where none is near: more than one edit
    /// for each three letters of the longer name is another word.
    /// </summary>
    public static string? Closest(string given, IEnumerable<string> known) =>
        known.Order(StringComparer.Ordinal).MinBy(name => Distance(given, name)) is { } closest
        && Distance(given, closest) <= Math.Max(1, Math.Max(given.Length, closest.Length) / 3) ? closest : null;

    /// <summary>What to do about a name that is none: the near one, or any of those that were listed.</summary>
    public static string Hint(string given, IEnumerable<string> known) => Closest(given, known) is { } closest ? $"Did you mean \"{closest}\"?" : "Choose one of them.";

    /// <summary>Levenshtein distance, ignoring case.</summary>
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

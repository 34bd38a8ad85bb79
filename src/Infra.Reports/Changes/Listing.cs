namespace Infra.Reports.Changes;

/// <summary>Lists that say how much they leave out.</summary>
internal static class Listing
{
    /// <summary>Items, one to a line.</summary>
    public static string Lines(IReadOnlyList<string> items, int most) =>
        string.Concat(items.Take(most).Select(item => $"{item}\n")) + (items.Count > most ? $"- … and {items.Count - most} more\n" : "");

    /// <summary>Items in one line.</summary>
    public static string Of(IEnumerable<string> items, int most, string separator)
    {
        var all = items.ToList();
        return string.Join(separator, all.Take(most)) + (all.Count > most ? $" … and {all.Count - most} more" : "");
    }

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}

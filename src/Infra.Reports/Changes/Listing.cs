namespace Infra.Reports.Changes;

/// <summary>Renders lists that state how many items they omit.</summary>
internal static class Listing
{
    /// <summary>Renders one item per line.</summary>
    public static string Lines(IReadOnlyList<string> items, int most) =>
        string.Concat(items.Take(most).Select(item => $"{item}\n")) + (items.Count > most ? $"- … and {items.Count - most} more\n" : "");

    /// <summary>Renders the items in one line.</summary>
    public static string Of(IEnumerable<string> items, int most, string separator)
    {
        var all = items.ToList();
        return string.Join(separator, all.Take(most)) + (all.Count > most ? $" … and {all.Count - most} more" : "");
    }

    /// <summary>Returns a number with its noun.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}

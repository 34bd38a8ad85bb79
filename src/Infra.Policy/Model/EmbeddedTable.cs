namespace Infra.Policy.Model;

/// <summary>A data table in a file beside the code. A line that starts with <c>#</c> is a comment.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines that hold data.</summary>
    /// <param name="name">The file's path below the project, with dots.</param>
    public static IEnumerable<string> Lines(string name) => All(name).Where(line => line[0] != '#');

    /// <summary>The words of those lines, separated by blanks.</summary>
    /// <param name="name">The file's path below the project, with dots.</param>
    public static IEnumerable<string> Words(string name) => Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All lines but empty ones.</summary>
    public static IReadOnlyList<string> All(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Infra.Policy.{name}")
            ?? throw new ArgumentException($"There is no table {name}.", nameof(name));
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

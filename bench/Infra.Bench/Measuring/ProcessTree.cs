using System.Globalization;

namespace Infra.Bench.Measuring;

/// <summary>A process and all it has started, seen through Linux's <c>/proc</c>.</summary>
/// <param name="root">The process's id.</param>
internal sealed class ProcessTree(int root)
{
    private readonly Dictionary<int, ProcessPeak> _peaks = [];

    /// <summary>The most memory that each process of the tree has held so far, the ended ones too.</summary>
    public IReadOnlyCollection<ProcessPeak> Peaks => _peaks.Values;

    /// <summary>Looks again. The kernel keeps each peak itself, so that none is missed between two looks.</summary>
    public void Sample()
    {
        var found = new Queue<int>([root]);
        while (found.TryDequeue(out var process))
        {
            if (Read(process) is { } peak) _peaks[process] = peak;
            foreach (var child in Children(process)) found.Enqueue(child);
        }
    }

    private static ProcessPeak? Read(int process)
    {
        var (name, kilobytes) = ("", 0L);
        foreach (var line in Lines($"/proc/{process}/status"))
        {
            if (line.StartsWith("Name:", StringComparison.Ordinal)) name = line[5..].Trim();
            if (line.StartsWith("VmHWM:", StringComparison.Ordinal)) kilobytes = long.Parse(line[6..^2].Trim(), CultureInfo.InvariantCulture);
        }

        // A process that is ending has no memory left: what was seen before stands.
        return kilobytes == 0 ? null : new(name, kilobytes * 1024);
    }

    /// <summary>Linux lists a child under the thread that started it.</summary>
    private static IEnumerable<int> Children(int process)
    {
        var threads = $"/proc/{process}/task";
        if (!Directory.Exists(threads)) return [];
        try
        {
            return [.. Directory.EnumerateDirectories(threads).SelectMany(thread => Lines($"{thread}/children"))
                .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            // The process or thread ended in between.
            return [];
        }
    }
}

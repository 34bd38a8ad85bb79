using Infra.Policy.Model;

namespace Infra.Policy.Coverage;

/// <summary>One version of a compliance frame, and the numbers that its controls have in it. The file beside this one is the only place that says which version.</summary>
/// <param name="Frame">What columns call it, such as <c>CIS AWS</c>.</param>
/// <param name="Name">Its whole name, with the version.</param>
/// <param name="Source">The public page from which the numbers were read.</param>
/// <param name="Controls">The numbers of all its controls.</param>
public sealed record Benchmark(string Frame, string Name, string Source, IReadOnlySet<string> Controls)
{
    /// <summary>All that rules are held against, in the order of the columns.</summary>
    public static IReadOnlyList<Benchmark> All { get; } =
        [.. EmbeddedTable.Lines("Coverage.benchmarks.txt").Select(line => line.Split(';')).Select(cells => new Benchmark(cells[0], cells[1], cells[2], cells[3].Split(' ').ToHashSet()))];
}

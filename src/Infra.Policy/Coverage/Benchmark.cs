using Infra.Policy.Model;

namespace Infra.Policy.Coverage;

/// <summary>One version of a compliance framework, with the numbers of its controls. The file beside this one is the only place that names the version.</summary>
/// <param name="Frame">The short name in column headings, such as <c>CIS AWS</c>.</param>
/// <param name="Name">The full name with the version.</param>
/// <param name="Source">The public page from which the numbers were read.</param>
/// <param name="Controls">The numbers of all its controls.</param>
public sealed record Benchmark(string Frame, string Name, string Source, IReadOnlySet<string> Controls)
{
    /// <summary>All frameworks, in the order of the columns.</summary>
    public static IReadOnlyList<Benchmark> All { get; } =
        [.. EmbeddedTable.Lines("Coverage.benchmarks.txt").Select(line => line.Split(';')).Select(cells => new Benchmark(cells[0], cells[1], cells[2], cells[3].Split(' ').ToHashSet()))];
}

using System.Text.Json;
using Infra.Bench.Measuring;

namespace Infra.Bench.Reporting;

/// <summary>Everything that one run of the benchmark found.</summary>
/// <param name="Date">When it was measured.</param>
/// <param name="Machine">On what.</param>
/// <param name="Results">In the order in which they were measured.</param>
internal sealed record BenchReport(DateOnly Date, Machine Machine, IReadOnlyList<Result> Results)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Every single run, for a program to read.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";
}

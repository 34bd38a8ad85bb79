namespace Infra.Bench.Measuring;

/// <summary>What was measured of one program in one scenario.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Resources">How many resources the programs wrote.</param>
/// <param name="Subject">The program's name.</param>
/// <param name="First">The run before the others, which found nothing unpacked or cached; not counted in the medians.</param>
/// <param name="Runs">All other runs.</param>
internal sealed record Result(string Scenario, int Resources, string Subject, Measurement First, IReadOnlyList<Measurement> Runs)
{
    /// <summary>The median time, in seconds.</summary>
    public double Wall => Median(Runs.Select(run => run.Wall));

    /// <summary>The median memory of all processes together, in bytes.</summary>
    public double Bytes => Median(Runs.Select(run => (double)run.Bytes));

    /// <summary>The part of it that the processes hold which the program starts: of a C# program, Node.js.</summary>
    public double StartedBytes => Median(Runs.Select(run => (double)run.Processes.Skip(1).Sum(process => process.Bytes)));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

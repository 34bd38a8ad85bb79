namespace Infra.Bench.Measuring;

/// <summary>One run of a program.</summary>
/// <param name="Wall">From its start to its exit, in seconds.</param>
/// <param name="Processes">The peak of each process it consisted of; the program itself is the first.</param>
internal sealed record Measurement(double Wall, IReadOnlyList<ProcessPeak> Processes)
{
    /// <summary>The sum of the peaks of all its processes.</summary>
    public long Bytes => Processes.Sum(process => process.Bytes);
}

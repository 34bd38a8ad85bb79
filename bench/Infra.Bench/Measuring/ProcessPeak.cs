namespace Infra.Bench.Measuring;

/// <summary>The most memory that a process held.</summary>
/// <param name="Name">Its program, such as <c>dotnet</c> or <c>node</c>.</param>
/// <param name="Bytes">Its peak resident set.</param>
internal sealed record ProcessPeak(string Name, long Bytes);

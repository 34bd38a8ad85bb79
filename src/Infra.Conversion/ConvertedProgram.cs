namespace Infra.Conversion;

/// <summary>A converted program.</summary>
/// <param name="Files">The files by path, relative to the output folder.</param>
/// <param name="Converted">The number of converted elements by kind: <c>resource</c>, <c>data source</c>, …</param>
/// <param name="Notes">What a person must check, in the order of the configuration.</param>
public sealed record ConvertedProgram(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyDictionary<string, int> Converted, IReadOnlyList<Note> Notes);

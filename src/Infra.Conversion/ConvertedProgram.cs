namespace Infra.Conversion;

/// <summary>A configuration as a program.</summary>
/// <param name="Files">Its files by path, relative to the folder it goes into.</param>
/// <param name="Converted">How many elements were converted of each kind: <c>resource</c>, <c>data source</c>, …</param>
/// <param name="Notes">What a person has to look at, in the order of the configuration.</param>
public sealed record ConvertedProgram(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyDictionary<string, int> Converted, IReadOnlyList<Note> Notes);

namespace Infra.Schemas.Import;

/// <summary>The types of one provider to import.</summary>
/// <param name="Resources">Managed resources, such as <c>aws_vpc</c>.</param>
/// <param name="DataSources">Data sources, such as <c>aws_ami</c>.</param>
public sealed record TypeSelection(IReadOnlyList<string> Resources, IReadOnlyList<string> DataSources);

namespace Infra.Schemas.Import;

/// <summary>The types of one provider to import.</summary>
/// <param name="Resources">Managed resources, such as <c>aws_vpc</c>.</param>
/// <param name="DataSources">Data sources, such as <c>aws_ami</c>.</param>
public sealed record TypeSelection(IReadOnlyList<string> Resources, IReadOnlyList<string> DataSources)
{
    private const string DataPrefix = "data.";

    /// <summary>Reads the form of the bindings in <c>package.json</c>: <c>aws_vpc</c>, <c>data.aws_ami</c>.</summary>
    public static TypeSelection Of(IEnumerable<string> bindings)
    {
        var isData = bindings.ToLookup(name => name.StartsWith(DataPrefix, StringComparison.Ordinal));
        return new([.. isData[false]], [.. isData[true].Select(name => name[DataPrefix.Length..])]);
    }

    /// <summary>The types of a schema.</summary>
    public static TypeSelection Of(ProviderSchema schema) => new([.. schema.Resources.Keys], [.. schema.DataSources.Keys]);
}

namespace Infra.Conversion.Elements;

/// <summary>The ids by which the objects of a state are imported, by address: <c>aws_vpc.main</c>, <c>aws_subnet.public[0]</c>.</summary>
internal sealed record StateImports(IReadOnlyDictionary<string, string> Ids)
{
    /// <summary>The addresses of what the state has and Terraform can't import. Default: none.</summary>
    public IReadOnlyList<string> Never { get; init; } = [];

    public static readonly StateImports None = new(new Dictionary<string, string>());
}

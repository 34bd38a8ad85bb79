namespace Infra.Conversion.Elements;

/// <summary>The ids for importing the objects of a state, by address: <c>aws_vpc.main</c>, <c>aws_subnet.public[0]</c>.</summary>
internal sealed record StateImports(IReadOnlyDictionary<string, string> Ids)
{
    /// <summary>The addresses of objects that Terraform cannot import. Default: empty.</summary>
    public IReadOnlyList<string> Never { get; init; } = [];

    public static readonly StateImports None = new(new Dictionary<string, string>());
}

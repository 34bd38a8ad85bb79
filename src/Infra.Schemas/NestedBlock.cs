namespace Infra.Schemas;

/// <summary>A kind of nested block.</summary>
/// <param name="Nesting">How blocks of this kind are grouped.</param>
/// <param name="MinItems">The minimum number of blocks.</param>
/// <param name="MaxItems">The maximum number of blocks; 0 for no limit.</param>
/// <param name="Block">The content of a block.</param>
/// <param name="Deprecated">Whether the provider warns when it is used.</param>
/// <param name="StructName">The block's name in the typed API if it differs from the naming rule; otherwise null.</param>
/// <param name="SameAs">The name of the enclosing block of the same kind, if the provider nests a kind in itself; otherwise null.</param>
/// <param name="Description">The provider's description, as plain text; null if the source of the schema has none.</param>
public sealed record NestedBlock(
    NestingMode Nesting, int MinItems, int MaxItems, BlockSchema Block, bool Deprecated = false,
    string? StructName = null, string? SameAs = null, string? Description = null)
{
    /// <summary>Returns the text in which schemas are compared: <c>single</c>, <c>list 1..1</c>, <c>set 0..*</c>.</summary>
    public override string ToString() => Nesting is NestingMode.Single or NestingMode.Map
        ? Nesting.Word()
        : $"{Nesting.Word()} {MinItems}..{(MaxItems == 0 ? "*" : $"{MaxItems}")}";
}

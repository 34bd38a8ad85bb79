namespace Infra.Schemas;

/// <summary>A kind of nested block.</summary>
/// <param name="Nesting">How blocks of the kind are kept together.</param>
/// <param name="MinItems">How many a configuration must have.</param>
/// <param name="MaxItems">How many a configuration may have; 0 is no limit.</param>
/// <param name="Block">What one of them holds.</param>
/// <param name="Deprecated">The provider warns who writes it.</param>
/// <param name="StructName">The block's name in the typed API where the rule for names gives another; else null.</param>
/// <param name="SameAs">The name of the block around it that it is another of, where a provider nests a kind of block in itself; else null.</param>
/// <param name="Description">What the provider says of it, as plain text; null where the source of the schema says nothing.</param>
public sealed record NestedBlock(
    NestingMode Nesting, int MinItems, int MaxItems, BlockSchema Block, bool Deprecated = false,
    string? StructName = null, string? SameAs = null, string? Description = null)
{
    /// <summary>The fact as schemas are compared: <c>single</c>, <c>list 1..1</c>, <c>set 0..*</c>.</summary>
    public override string ToString() => Nesting is NestingMode.Single or NestingMode.Map
        ? Nesting.Word()
        : $"{Nesting.Word()} {MinItems}..{(MaxItems == 0 ? "*" : $"{MaxItems}")}";
}

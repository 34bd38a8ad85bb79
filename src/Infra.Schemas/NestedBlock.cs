namespace Infra.Schemas;

/// <summary>A kind of block inside another.</summary>
/// <param name="Nesting">How several of them are kept together.</param>
/// <param name="MinItems">The fewest a configuration may have.</param>
/// <param name="MaxItems">The most a configuration may have; 0 is no limit.</param>
/// <param name="Block">What one of them holds.</param>
public sealed record NestedBlock(NestingMode Nesting, int MinItems, int MaxItems, BlockSchema Block)
{
    /// <summary>The fact as the store writes it: <c>single</c>, <c>list 1..1</c>, <c>set 0..*</c>.</summary>
    public override string ToString() => Nesting == NestingMode.Single
        ? "single"
        : $"{(Nesting == NestingMode.List ? "list" : "set")} {MinItems}..{(MaxItems == 0 ? "*" : $"{MaxItems}")}";
}

using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>The value of an attribute that is an object or a collection of objects.</summary>
/// <param name="Nesting">Whether it is one object, a list, a set or a map of them.</param>
/// <param name="Members">The members of the object, which may be nested again; it has no blocks.</param>
/// <param name="Whole">Whether the provider takes an object only with all its members, those that are not set as null.</param>
/// <param name="OfLists">Whether the value is a list or set of lists of objects.</param>
/// <param name="StructName">The object's name in the typed API where the rule for names gives another; else null.</param>
public sealed record NestedType(NestingMode Nesting, BlockSchema Members, bool Whole = false, bool OfLists = false, string? StructName = null)
{
    /// <summary>The type of the value.</summary>
    public SchemaType ToType() => Nesting.Of(OfLists ? SchemaType.List(Members.ToObjectType()) : Members.ToObjectType());
}

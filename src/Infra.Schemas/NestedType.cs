using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>The type of an attribute that is an object or a collection of objects.</summary>
/// <param name="Nesting">Whether it is a single object, or a list, set or map of them.</param>
/// <param name="Members">The members of the object, which may be nested again. There are no blocks.</param>
/// <param name="Whole">Whether the provider requires all members of an object, with null for those that are not set.</param>
/// <param name="OfLists">Whether the value is a list or set of lists of objects.</param>
/// <param name="StructName">The object's name in the typed API if it differs from the naming rule; otherwise null.</param>
public sealed record NestedType(NestingMode Nesting, BlockSchema Members, bool Whole = false, bool OfLists = false, string? StructName = null)
{
    /// <summary>Returns the type of the value.</summary>
    public SchemaType ToType() => Nesting.Of(OfLists ? SchemaType.List(Members.ToObjectType()) : Members.ToObjectType());
}

using Infra.Bindings.Naming;
using Infra.Schemas;
using Infra.Schemas.Types;

namespace Infra.Bindings.Model;

/// <summary>An attribute or a kind of block in the typed API.</summary>
/// <param name="Terraform">The Terraform name.</param>
/// <param name="Attribute">Its schema, if it is an attribute; null for a block.</param>
/// <param name="Block">Its schema, if it is a block; null for an attribute.</param>
/// <param name="Struct">The struct of its objects; null for a value without named members.</param>
/// <param name="OfConstruct">Whether it is a member of the construct itself, not of a struct.</param>
internal sealed record ApiMember(string Terraform, AttributeSchema? Attribute, NestedBlock? Block, ApiStruct? Struct, bool OfConstruct)
{
    /// <summary>The property's name in camel case.</summary>
    public string Property { get; } = Names.Property(Terraform, OfConstruct);

    /// <summary>The property's name in C#.</summary>
    public string Name => Names.Capitalized(Property);

    /// <summary>The suffix of the methods that set and unset it.</summary>
    public string Method => OfConstruct && Property == "values" ? "TfValues" : Name;

    /// <summary>Whether a configuration must set it.</summary>
    public bool Required => Attribute?.Required ?? Block!.MinItems > 0;

    /// <summary>Whether a configuration can set it.</summary>
    public bool Settable => Attribute?.Settable ?? true;

    /// <summary>The type in a configuration.</summary>
    public ApiType Value => Struct is { } @struct ? @struct.ValueType : Written(Attribute!.Type);

    /// <summary>The type of the input property.</summary>
    public ApiType Input => Struct is { Use: StructUse.Single } @struct ? ApiType.OrResolvable(@struct.Interface) : Value;

    /// <summary>The type of the readable attribute.</summary>
    public ApiType Reference => Struct is { } @struct ? @struct.ReferenceType
        : Attribute!.Settable ? Value
        : Computed(Attribute.Type);

    private static ApiType Written(SchemaType type) => type switch
    {
        { Kind: TypeKind.String } => ApiType.String,
        { Kind: TypeKind.Number } => ApiType.Number,
        { Kind: TypeKind.Bool } => ApiType.BoolOrResolvable,
        { Kind: TypeKind.Dynamic } => ApiType.Any,
        { Kind: TypeKind.Map, Element.Kind: TypeKind.List or TypeKind.Set or TypeKind.Map } => ApiType.OrResolvable(Plain(type)),
        { Kind: TypeKind.List or TypeKind.Set, Element.Kind: not (TypeKind.String or TypeKind.Number) } => ApiType.OrResolvable(Plain(type)),
        _ => Plain(type),
    };

    private static ApiType Plain(SchemaType type) => type.Kind switch
    {
        TypeKind.List or TypeKind.Set => new ApiType.Array(Plain(type.Element!)),
        TypeKind.Map => new ApiType.Map(Plain(type.Element!)),
        TypeKind.Object => ApiType.Any,
        _ => Written(type),
    };

    private static ApiType Computed(SchemaType type) => type switch
    {
        { Kind: TypeKind.Bool or TypeKind.Dynamic } => ApiType.Resolvable,
        { Kind: TypeKind.Map, Element.Kind: TypeKind.String } => ApiType.Toolkit("StringMap"),
        { Kind: TypeKind.Map, Element.Kind: TypeKind.Number } => ApiType.Toolkit("NumberMap"),
        { Kind: TypeKind.Map, Element.Kind: TypeKind.Bool } => ApiType.Toolkit("BooleanMap"),
        { Kind: TypeKind.Map } => ApiType.Toolkit("AnyMap"),
        { Kind: TypeKind.List or TypeKind.Set, Element: { Kind: TypeKind.Map, Element.Kind: TypeKind.String } } => ApiType.Toolkit("StringMapList"),
        { Kind: TypeKind.List or TypeKind.Set, Element.Kind: not (TypeKind.String or TypeKind.Number) } => ApiType.Resolvable,
        _ => Plain(type),
    };
}

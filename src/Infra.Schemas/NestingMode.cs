using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>How the blocks of one kind, or the objects of one attribute, are kept together.</summary>
public enum NestingMode
{
    /// <summary>At most one, which is an object or null.</summary>
    Single,

    /// <summary>In order.</summary>
    List,

    /// <summary>Without order, each different from the others.</summary>
    Set,

    /// <summary>By name.</summary>
    Map,
}

/// <summary>What a <see cref="NestingMode"/> means for types and for the text of a schema.</summary>
public static class NestingModes
{
    /// <summary>The type that holds values of the type <paramref name="element"/>.</summary>
    public static SchemaType Of(this NestingMode nesting, SchemaType element) => nesting switch
    {
        NestingMode.List => SchemaType.List(element),
        NestingMode.Set => SchemaType.Set(element),
        NestingMode.Map => SchemaType.Map(element),
        _ => element,
    };

    /// <summary>Terraform's word for it: <c>single</c>, <c>list</c>, <c>set</c>, <c>map</c>.</summary>
    public static string Word(this NestingMode nesting) => nesting switch
    {
        NestingMode.List => "list",
        NestingMode.Set => "set",
        NestingMode.Map => "map",
        _ => "single",
    };

    /// <summary>Reads Terraform's word.</summary>
    /// <exception cref="FormatException">There is no such mode. <c>group</c>, which no known provider has, is not read.</exception>
    public static NestingMode Parse(string word) => word switch
    {
        "single" => NestingMode.Single,
        "list" => NestingMode.List,
        "set" => NestingMode.Set,
        "map" => NestingMode.Map,
        _ => throw new FormatException($"\"{word}\" is not a nesting mode."),
    };
}

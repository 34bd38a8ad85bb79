using Infra.Schemas.Types;

namespace Infra.Schemas;

/// <summary>How the blocks of a kind, or the objects of an attribute, are grouped.</summary>
public enum NestingMode
{
    /// <summary>At most one: an object or null.</summary>
    Single,

    /// <summary>A list.</summary>
    List,

    /// <summary>A set: distinct, without order.</summary>
    Set,

    /// <summary>A map, by name.</summary>
    Map,
}

/// <summary>Conversions of <see cref="NestingMode"/> to types and to the text of a schema.</summary>
public static class NestingModes
{
    /// <summary>Returns the type that groups values of the type <paramref name="element"/>.</summary>
    public static SchemaType Of(this NestingMode nesting, SchemaType element) => nesting switch
    {
        NestingMode.List => SchemaType.List(element),
        NestingMode.Set => SchemaType.Set(element),
        NestingMode.Map => SchemaType.Map(element),
        _ => element,
    };

    /// <summary>Returns Terraform's word: <c>single</c>, <c>list</c>, <c>set</c> or <c>map</c>.</summary>
    public static string Word(this NestingMode nesting) => nesting switch
    {
        NestingMode.List => "list",
        NestingMode.Set => "set",
        NestingMode.Map => "map",
        _ => "single",
    };

    /// <summary>Parses Terraform's word.</summary>
    /// <exception cref="FormatException">The mode is unknown. <c>group</c>, which no known provider uses, is not supported.</exception>
    public static NestingMode Parse(string word) => word switch
    {
        "single" => NestingMode.Single,
        "list" => NestingMode.List,
        "set" => NestingMode.Set,
        "map" => NestingMode.Map,
        _ => throw new FormatException($"\"{word}\" is not a nesting mode."),
    };
}

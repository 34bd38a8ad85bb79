using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Writes type constraints of variables.</summary>
public abstract class VariableType : DeputyBase
{
    /// <summary>Any type.</summary>
    public static string ANY => "any";

    /// <summary>A boolean.</summary>
    public static string BOOL => "bool";

    /// <summary>A list.</summary>
    public static string LIST => "list";

    /// <summary>A list of booleans.</summary>
    public static string LIST_BOOL => List(BOOL);

    /// <summary>A list of numbers.</summary>
    public static string LIST_NUMBER => List(NUMBER);

    /// <summary>A list of strings.</summary>
    public static string LIST_STRING => List(STRING);

    /// <summary>A map.</summary>
    public static string MAP => "map";

    /// <summary>A map of booleans.</summary>
    public static string MAP_BOOL => Map(BOOL);

    /// <summary>A map of numbers.</summary>
    public static string MAP_NUMBER => Map(NUMBER);

    /// <summary>A map of strings.</summary>
    public static string MAP_STRING => Map(STRING);

    /// <summary>A number.</summary>
    public static string NUMBER => "number";

    /// <summary>A set.</summary>
    public static string SET => "set";

    /// <summary>A set of booleans.</summary>
    public static string SET_BOOL => Set(BOOL);

    /// <summary>A set of numbers.</summary>
    public static string SET_NUMBER => Set(NUMBER);

    /// <summary>A set of strings.</summary>
    public static string SET_STRING => Set(STRING);

    /// <summary>A string.</summary>
    public static string STRING => "string";

    /// <summary>A list.</summary>
    /// <param name="type">The type of its items.</param>
    public static string List(string type) => $"list({type})";

    /// <summary>A map.</summary>
    /// <param name="type">The type of its values.</param>
    public static string Map(string type) => $"map({type})";

    /// <summary>A set.</summary>
    /// <param name="type">The type of its items.</param>
    public static string Set(string type) => $"set({type})";

    /// <summary>A tuple.</summary>
    /// <param name="elements">The types of its items, in order.</param>
    public static string Tuple(params string[] elements) => $"tuple({string.Join(", ", elements)})";

    /// <summary>An object.</summary>
    /// <param name="attributes">The types of its attributes, by name.</param>
    public static string Object(IDictionary<string, string> attributes) =>
        $"object({{{string.Join(", ", attributes.Select(attribute => $"{attribute.Key}={attribute.Value}"))}}})";
}

using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Passes values that are not known yet where strings, numbers, lists or maps are wanted.</summary>
public class Token : DeputyBase
{
    /// <summary>The value in a map of any values that is one token.</summary>
    public static string ANY_MAP_TOKEN_VALUE => "Any Map Token Value";

    /// <summary>The value in a map of numbers that is one token.</summary>
    public static double NUMBER_MAP_TOKEN_VALUE => -123456789;

    /// <summary>The value in a map of strings that is one token.</summary>
    public static string STRING_MAP_TOKEN_VALUE => "String Map Token Value";

    /// <summary>Whether a value is a token or a string with tokens in it. Lists and maps count when they are one token.</summary>
    /// <param name="obj">Anything.</param>
    public static bool IsUnresolved(object? obj) => obj switch
    {
        string text => text.Contains(TokenRegistry.StringStart, StringComparison.Ordinal) || NumberTokens.FindIn(text, 0, out _, out _) is not null,
        double number => TokenRegistry.FindNumber(number) is not null,
        object?[] list => TokenRegistry.FindList(list) is not null,
        double[] list => TokenRegistry.FindNumberList(list) is not null,
        IResolvable => true,
        _ => TokenMaps.Find(obj) is not null,
    };

    /// <summary>A value as a token.</summary>
    /// <param name="value">Any value; a token stays what it is.</param>
    public static IResolvable AsAny(object value) => value as IResolvable ?? new Intrinsic(value);

    /// <summary>The token for <c>null</c> in Terraform.</summary>
    public static IResolvable NullValue() => new Intrinsic(TerraformNull.Value);

    /// <summary>A value as a string.</summary>
    /// <param name="value">Any value; a string stays what it is.</param>
    /// <param name="options">How it is encoded.</param>
    public static string AsString(object value, IEncodingOptions? options = null) =>
        value as string ?? TokenRegistry.Register(AsAny(value), options?.DisplayHint);

    /// <summary>A value as a number.</summary>
    /// <param name="value">Any value; a number stays what it is.</param>
    public static double AsNumber(object value) => Numbers.Of(value) ?? TokenRegistry.RegisterNumber(AsAny(value));

    /// <summary>A value as a list of strings.</summary>
    /// <param name="value">Any value; a list of strings stays what it is.</param>
    /// <param name="options">How it is encoded.</param>
    public static string[] AsList(object value, IEncodingOptions? options = null) =>
        value as string[] ?? TokenRegistry.RegisterList(AsAny(value), options?.DisplayHint);

    /// <summary>A value as a list of numbers.</summary>
    /// <param name="value">Any value; a list of numbers stays what it is.</param>
    public static double[] AsNumberList(object value) => value as double[] ?? TokenRegistry.RegisterNumberList(AsAny(value));

    /// <summary>A value as a map.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mapValue">The value that the map holds until it is resolved.</param>
    /// <param name="options">How it is encoded.</param>
    public static IDictionary<string, object> AsMap(object value, object mapValue, IEncodingOptions? options = null) =>
        TokenRegistry.RegisterMap(AsAny(value), mapValue, options?.DisplayHint);

    /// <summary>A value as a map of any values.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="options">How it is encoded.</param>
    public static IDictionary<string, object> AsAnyMap(object value, IEncodingOptions? options = null) =>
        AsMap(value, ANY_MAP_TOKEN_VALUE, options);

    /// <summary>A value as a map of booleans.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="options">How it is encoded.</param>
    public static IDictionary<string, bool> AsBooleanMap(object value, IEncodingOptions? options = null) =>
        TokenRegistry.RegisterMap(AsAny(value), true, options?.DisplayHint);

    /// <summary>A value as a map of numbers.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="options">How it is encoded.</param>
    public static IDictionary<string, double> AsNumberMap(object value, IEncodingOptions? options = null) =>
        TokenRegistry.RegisterMap(AsAny(value), NUMBER_MAP_TOKEN_VALUE, options?.DisplayHint);

    /// <summary>A value as a map of strings.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="options">How it is encoded.</param>
    public static IDictionary<string, string> AsStringMap(object value, IEncodingOptions? options = null) =>
        TokenRegistry.RegisterMap(AsAny(value), STRING_MAP_TOKEN_VALUE, options?.DisplayHint);
}

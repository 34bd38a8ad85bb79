using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Encodes values that are not known yet as strings, numbers, lists or maps.</summary>
public class Token : DeputyBase
{
    /// <summary>The value in a map of any values that encodes a token.</summary>
    public static string ANY_MAP_TOKEN_VALUE => "Any Map Token Value";

    /// <summary>The value in a map of numbers that encodes a token.</summary>
    public static double NUMBER_MAP_TOKEN_VALUE => -123456789;

    /// <summary>The value in a map of strings that encodes a token.</summary>
    public static string STRING_MAP_TOKEN_VALUE => "String Map Token Value";

    /// <summary>Whether a value is a token or a string that contains tokens. Lists and maps count if they encode a token.</summary>
    /// <param name="obj">Any object.</param>
    public static bool IsUnresolved(object? obj) => obj switch
    {
        string text => text.Contains(TokenRegistry.StringStart, StringComparison.Ordinal) || NumberTokens.FindIn(text, 0, out _, out _) is not null,
        double number => TokenRegistry.FindNumber(number) is not null,
        object?[] list => TokenRegistry.FindList(list) is not null,
        double[] list => TokenRegistry.FindNumberList(list) is not null,
        IResolvable => true,
        _ => TokenMaps.Find(obj) is not null,
    };

    /// <summary>Returns a value as a token.</summary>
    /// <param name="value">Any value; a token is returned unchanged.</param>
    public static IResolvable AsAny(object value) => value as IResolvable ?? new Intrinsic(value);

    /// <summary>Returns the token for Terraform's <c>null</c>.</summary>
    public static IResolvable NullValue() => new Intrinsic(TerraformNull.Value);

    /// <summary>Returns a value as a string.</summary>
    /// <param name="value">Any value; a string is returned unchanged.</param>
    /// <param name="options">The encoding options.</param>
    public static string AsString(object value, IEncodingOptions? options = null) =>
        value as string ?? TokenRegistry.Register(AsAny(value), options?.DisplayHint);

    /// <summary>Returns a value as a number.</summary>
    /// <param name="value">Any value; a number is returned unchanged.</param>
    public static double AsNumber(object value) => Numbers.Of(value) ?? TokenRegistry.RegisterNumber(AsAny(value));

    /// <summary>Returns a value as a list of strings.</summary>
    /// <param name="value">Any value; a list of strings is returned unchanged.</param>
    /// <param name="options">The encoding options.</param>
    public static string[] AsList(object value, IEncodingOptions? options = null) =>
        value as string[] ?? TokenRegistry.RegisterList(AsAny(value), options?.DisplayHint);

    /// <summary>Returns a value as a list of numbers.</summary>
    /// <param name="value">Any value; a list of numbers is returned unchanged.</param>
    public static double[] AsNumberList(object value) => value as double[] ?? TokenRegistry.RegisterNumberList(AsAny(value));

    /// <summary>Returns a value as a map.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mapValue">The value in the map until it is resolved.</param>
    /// <param name="options">The encoding options.</param>
    public static IDictionary<string, object> AsMap(object value, object mapValue, IEncodingOptions? options = null) =>
        TokenRegistry.RegisterMap(AsAny(value), mapValue, options?.DisplayHint);

    /// <summary>Returns a value as a map of any values.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="options">The encoding options.</param>
    public static IDictionary<string, object> AsAnyMap(object value, IEncodingOptions? options = null) =>
        AsMap(value, ANY_MAP_TOKEN_VALUE, options);

    /// <summary>Returns a value as a map of booleans.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="options">The encoding options.</param>
    public static IDictionary<string, bool> AsBooleanMap(object value, IEncodingOptions? options = null) =>
        TokenRegistry.RegisterMap(AsAny(value), true, options?.DisplayHint);

    /// <summary>Returns a value as a map of numbers.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="options">The encoding options.</param>
    public static IDictionary<string, double> AsNumberMap(object value, IEncodingOptions? options = null) =>
        TokenRegistry.RegisterMap(AsAny(value), NUMBER_MAP_TOKEN_VALUE, options?.DisplayHint);

    /// <summary>Returns a value as a map of strings.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="options">The encoding options.</param>
    public static IDictionary<string, string> AsStringMap(object value, IEncodingOptions? options = null) =>
        TokenRegistry.RegisterMap(AsAny(value), STRING_MAP_TOKEN_VALUE, options?.DisplayHint);
}

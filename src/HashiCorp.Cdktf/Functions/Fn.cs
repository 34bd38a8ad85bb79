namespace HashiCorp.Cdktf;

/// <summary>The functions of Terraform's language and of its expressions. <inheritdoc cref="FnGenerated" path="/summary"/></summary>
public class Fn : FnGenerated
{
    /// <summary>Returns a bcrypt hash of a password. It is different each time.</summary>
    /// <param name="str">The password.</param>
    /// <param name="cost">The cost factor. Terraform's default: 10.</param>
    public static string Bcrypt(string str, double? cost = null) => Token.AsString(cost is { } work
        ? new FunctionCall("bcrypt", Text(str), work)
        : new FunctionCall("bcrypt", Text(str)));

    /// <summary>Returns one of two values, depending on a condition.</summary>
    /// <param name="condition">A boolean expression.</param>
    /// <param name="trueValue">The value if the condition is true.</param>
    /// <param name="falseValue">The value if the condition is false.</param>
    public static object Conditional(object condition, object trueValue, object falseValue) =>
        new ConditionalExpression(condition, trueValue, falseValue);

    /// <summary>Joins the strings of a list.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="list">The strings.</param>
    public static string Join(string separator, string[] list) => Token.AsString(new FunctionCall("join", Text(separator), list));

    /// <summary>Returns the value of a key. Without a default, or with one that is empty, zero or false, a missing key is an error.</summary>
    /// <param name="inputMap">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="defaultValue">The value if the map does not have the key.</param>
    public static object Lookup(object inputMap, string key, object? defaultValue = null) =>
        defaultValue is null or "" or false || Numbers.Of(defaultValue) == 0
            ? new PropertyAccess(inputMap, key)
            : new FunctionCall("lookup", inputMap, Text(key), defaultValue);

    /// <summary>Returns a value nested in maps and lists.</summary>
    /// <param name="inputMap">The outermost map or list.</param>
    /// <param name="path">Keys and positions, outermost first. <c>*</c> selects every item.</param>
    public static object LookupNested(object inputMap, object[] path) => new PropertyAccess(inputMap, path);

    /// <summary>A list of numbers.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="limit">The limit, which is not part of the list.</param>
    /// <param name="step">The distance between two numbers. Default: 1.</param>
    public static string[] Range(double start, double limit, double? step = null) =>
        Token.AsList(new FunctionCall("range", start, limit, step ?? 1));

    /// <summary>Returns a literal string: quotes, line breaks and <c>${</c> in it have no special meaning.</summary>
    /// <param name="str">Any text.</param>
    public static string RawString(string str) => Token.AsString(new RawString(str));
}

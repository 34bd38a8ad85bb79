namespace HashiCorp.Cdktf;

/// <summary>The functions of Terraform's language and of its expressions. <inheritdoc cref="FnGenerated" path="/summary"/></summary>
public class Fn : FnGenerated
{
    /// <summary>A hash of a password. It is another one each time.</summary>
    /// <param name="str">The password.</param>
    /// <param name="cost">How much work it takes; Terraform's default is 10.</param>
    public static string Bcrypt(string str, double? cost = null) => Token.AsString(cost is { } work
        ? new FunctionCall("bcrypt", Text(str), work)
        : new FunctionCall("bcrypt", Text(str)));

    /// <summary>One of two values.</summary>
    /// <param name="condition">A boolean expression.</param>
    /// <param name="trueValue">The value when it is true.</param>
    /// <param name="falseValue">The value when it is false.</param>
    public static object Conditional(object condition, object trueValue, object falseValue) =>
        new ConditionalExpression(condition, trueValue, falseValue);

    /// <summary>The strings of a list as one.</summary>
    /// <param name="separator">What stands between them.</param>
    /// <param name="list">The strings.</param>
    public static string Join(string separator, string[] list) => Token.AsString(new FunctionCall("join", Text(separator), list));

    /// <summary>The value of a key. Without a default, or with one that is empty, zero or false, a missing key is an error.</summary>
    /// <param name="inputMap">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="defaultValue">The value when the map has no such key.</param>
    public static object Lookup(object inputMap, string key, object? defaultValue = null) =>
        defaultValue is null or "" or false || Numbers.Of(defaultValue) == 0
            ? new PropertyAccess(inputMap, key)
            : new FunctionCall("lookup", inputMap, Text(key), defaultValue);

    /// <summary>A value within maps and lists.</summary>
    /// <param name="inputMap">The outermost map or list.</param>
    /// <param name="path">Keys and positions, from the outside in. <c>*</c> means every item.</param>
    public static object LookupNested(object inputMap, object[] path) => new PropertyAccess(inputMap, path);

    /// <summary>A list of numbers.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="limit">Where to stop. It is not part of the list.</param>
    /// <param name="step">The distance between two numbers; 1 by default.</param>
    public static string[] Range(double start, double limit, double? step = null) =>
        Token.AsList(new FunctionCall("range", start, limit, step ?? 1));

    /// <summary>A string that is taken literally: quotes, line breaks and <c>${</c> in it mean themselves.</summary>
    /// <param name="str">Any text.</param>
    public static string RawString(string str) => Token.AsString(new RawString(str));
}

namespace HashiCorp.Cdktf;

/// <summary>The error messages about tokens.</summary>
internal static class TokenErrors
{
    private const string Why = "A token stands for a value that only Terraform knows, so this program can neither read nor change what is in it.";

    public static InvalidOperationException ListWithMore(string[] list) => new(
        $"""
        Cannot add elements to list token, got: {string.Join(",", list)}.

        {Why} Join lists in Terraform: Fn.Concat(new object[] {"{"} list, new[] {"{"} "more" {"}"} {"}"}).
        """);

    public static InvalidOperationException NumberListWithMore(double[] list) => new(
        $"""
        Cannot add elements to list token, got: {JavaScriptText.Of(list)}.

        {Why} Join lists in Terraform: Fn.Concat(new object[] {"{"} list, new[] {"{"} 42.0 {"}"} {"}"}).
        """);

    public static InvalidOperationException MapWithMore(object map) => new(
        $"""
        Cannot add elements to map token, got: {JsonText.Compact(map)}. This can happen if you merge multiple maps, or if you add a new key value pair to the map token.

        {Why} Merge maps in Terraform: Fn.MergeMaps(new object[] {"{"} map, more {"}"}).
        """);

    public static InvalidOperationException ListInText() => new(
        $"""
        Found an encoded list token string in a scalar string context.

        {Why} Take an element in Terraform: Fn.Element(list, 0). Go through all with TerraformIterator.FromList(list).
        """);

    public static InvalidOperationException MapInText() => new(
        $"""
        Found an encoded map token string in a scalar string context.

        {Why} Look up a key in Terraform: Fn.Lookup(map, "key", "default").
        """);

    public static InvalidOperationException Construct(ValuePath path) => new(
        $"""
        Trying to 'resolve()' a Construct at '{path.ToString().TrimEnd('/')}/node'.

        A construct is no value. Pass one of its attributes, or its Fqn.
        """);

    public static InvalidOperationException Function(ValuePath path, Delegate function) => new(
        $"""
        Trying to resolve a non-data object (e.g., a function) at '{path}': {function}. Only tokens are supported for lazy evaluation.

        Compute values late with Lazy: Lazy.StringValue(producer).
        """);

    public static InvalidOperationException Unknown(ValuePath path, object value) => new(
        $"""
        Trying to resolve a value of type {value.GetType()} at '{path}'.

        Values are strings, numbers, booleans, arrays, dictionaries with strings as keys, the structs of the bindings, and tokens.
        """);

    public static InvalidOperationException Circular(ValuePath path) => new(
        $"""
        Unable to resolve object tree with circular reference at '{path}'.

        The value is nested more than 200 levels deep. Look for a dictionary or token that holds itself.
        """);

    public static InvalidOperationException Key(ValuePath path, string key, object? value) => new(
        $"At \"{path}\" a map uses the key \"{key}\", meaning that key must resolve to a string. "
        + $"However, it resolves to a {TypeOf(value)} with the value {JsonText.Compact(value)}. To fix this, change the Token to resolve to a string.");

    public static InvalidOperationException UnknownKey(string key) => new(
        $"Unrecognized Token Key '{key}'. This means you are trying to access a Token value that does not exist. "
        + "Text that looks like a token comes from another toolkit, or was written down and read again: a token lives as long as the program that made it.");

    private static string TypeOf(object? value) => value switch
    {
        bool => "boolean",
        _ when Numbers.Of(value) is not null => "number",
        _ => "object",
    };
}

using System.Collections;
using System.Globalization;

namespace HashiCorp.Cdktf;

/// <summary>Writes values within an expression: strings in quotes, lists in brackets, maps in braces, tokens without markers.</summary>
internal static class Operand
{
    public static string Write(object? value, IResolveContext context) => value switch
    {
        null or TerraformNull => "null",
        string text => WriteText(text, context),
        bool truth => truth ? "true" : "false",
        IResolvable token => WriteResolved(context.Resolve(token), context),
        _ when WholeToken(value) is { } token => WriteResolved(context.Resolve(token), context),
        _ when Numbers.Of(value) is { } number => JavaScriptText.Of(number),
        IDictionary map => WriteMap(map, context),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(item => Write(item, context)))}]",
        _ => WriteResolved(context.Resolve(value), context),
    };

    /// <summary>Writes Terraform syntax unchanged, with its tokens replaced.</summary>
    public static string WriteRaw(string text, IResolveContext context) => string.Concat(TokenizedString.Split(text).Fragments.Select(part =>
        part.Value is IResolvable token ? WriteResolved(context.Resolve(token), context) : (string)part.Value!));

    /// <summary>Escapes a literal for use between quotes. Quotes are unchanged, since functions reject them; see <see cref="Fn.RawString"/>.</summary>
    public static string Escape(string literal) => literal
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("${", "$${", StringComparison.Ordinal);

    private static string WriteText(string text, IResolveContext context)
    {
        if (!TokenizedString.MayHaveTokens(text))
        {
            return $"\"{Escape(text)}\"";
        }

        var parts = TokenizedString.Split(text).Fragments;
        return parts is [{ Value: IResolvable only }]
            ? WriteResolved(context.Resolve(only), context)
            : $"\"{string.Concat(parts.Select(part => WritePart(part.Value!, context)))}\"";
    }

    private static string WritePart(object part, IResolveContext context) => part switch
    {
        RawString raw => raw.Escaped,
        IResolvable token => $"${{{WriteResolved(context.Resolve(token), context)}}}",
        _ => Escape((string)part),
    };

    // A token resolves to the text of an expression, or to a value whose parts must still be written.
    private static string WriteResolved(object? resolved, IResolveContext context) =>
        resolved as string ?? Write(resolved, context);

    // Keys keep their order. Keys without a value are omitted.
    // The order of keys in JavaScript: numbers by value, then the others in insertion order.
    private static double NumberFirst(string key) =>
        uint.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (key.Length == 1 || key[0] != '0')
            ? number
            : double.PositiveInfinity;

    private static string WriteMap(IDictionary map, IResolveContext context)
    {
        var pairs = new List<string>();
        foreach (var key in map.Keys.Cast<string>().OrderBy(NumberFirst))
        {
            if (map[key] is { } value)
            {
                pairs.Add($"{WriteKey(key, context)} = {Write(value, context)}");
            }
        }

        return $"{{{string.Join(", ", pairs)}}}";
    }

    private static string WriteKey(string key, IResolveContext context) =>
        TokenizedString.MayHaveTokens(key) ? $"({WriteText(key, context)})" : $"\"{key}\"";

    private static IResolvable? WholeToken(object value) => value switch
    {
        double number => TokenRegistry.FindNumber(number),
        string[] list => TokenRegistry.FindList(list),
        double[] list => TokenRegistry.FindNumberList(list),
        _ => TokenMaps.Find(value),
    };
}

using System.Collections;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Replaces every token in a value with its resolved value, which leaves strings, numbers, booleans, lists and maps.</summary>
internal static class ValueResolver
{
    /// <summary>Resolves a value for a construct.</summary>
    public static object? Resolve(IConstruct scope, object? value, bool preparing = false) =>
        Resolve(value, new ResolveContext(scope, DefaultTokenResolver.Instance, preparing));

    /// <summary>Resolves a value. <see langword="null"/> is unchanged; parts that resolve to <see langword="null"/> are omitted.</summary>
    public static object? Resolve(object? value, ResolveContext context) => value switch
    {
        null => null,
        string text => Text(text, context),
        bool or TerraformNull => value,
        double number => Number(number, context),
        int or long or float or decimal or byte or short or uint or ulong or ushort or sbyte => Numbers.Of(value),
        TerraformStruct block => Map(block.Arguments.ToDictionary(), context),
        IResolvable token => Token(token, context),
        IDictionary<string, object> map => Map(map, context),
        IDictionary<string, string> map => Map(map, context),
        IConstruct => throw TokenErrors.Construct(context.Path),
        IDictionary map => Map(Typed(map), context),
        Enum choice => JavaScriptText.Of(choice),
        Delegate function => throw TokenErrors.Function(context.Path, function),
        IEnumerable items => Items(items, context),
        _ => throw TokenErrors.Unknown(context.Path, value),
    };

    private static object? Text(string text, ResolveContext context)
    {
        if (TokenizedString.MayHaveTokens(text))
        {
            if (text.Contains(TokenRegistry.ListStart, StringComparison.Ordinal))
            {
                throw TokenErrors.ListInText();
            }

            if (text.Contains(TokenRegistry.MapStart, StringComparison.Ordinal))
            {
                throw TokenErrors.MapInText();
            }

            // In most cases the text is a single token.
            if (TokenRegistry.FindWhole(text) is { } only && context.Resolver.GetType() == typeof(DefaultTokenResolver))
            {
                return WithNumbers(Token(only, context), context);
            }

            var fragments = TokenizedString.SplitWithEscapes(text);
            if (fragments.Fragments.Exists(fragment => fragment.Kind is TokenizedStringFragments.FragmentKind.Token))
            {
                return WithNumbers(context.Resolver.ResolveString(fragments, context.Nested()), context);
            }
        }

        return WithNumbers(text, context);
    }

    private static object? WithNumbers(object? value, ResolveContext context)
    {
        if (value is not string text || NumberTokens.FindIn(text, 0, out var start, out var end) is not { } token)
        {
            return value;
        }

        var fragments = new TokenizedStringFragments();
        var position = 0;
        for (; token is not null; token = NumberTokens.FindIn(text, position, out start, out end))
        {
            if (start > position)
            {
                fragments.AddLiteral(text[position..start]);
            }

            fragments.AddToken(token);
            position = end;
        }

        if (position < text.Length)
        {
            fragments.AddLiteral(text[position..]);
        }

        return context.Resolver.ResolveString(fragments, context.Nested());
    }

    private static object? Number(double number, ResolveContext context) =>
        TokenRegistry.FindNumber(number) is { } token ? Token(token, context) : number;

    private static object? Token(IResolvable token, ResolveContext context)
    {
        var nested = context.Nested();
        return context.Resolver.ResolveToken(token, nested, nested);
    }

    // A list of any values may be a list token too: arrays lose their type in dictionaries.
    private static object? Items(IEnumerable items, ResolveContext context)
    {
        var resolved = new List<object?>();
        var index = 0;
        foreach (var item in items)
        {
            switch (item)
            {
                case string text when text.StartsWith(TokenRegistry.ListStart, StringComparison.Ordinal):
                    return context.Resolver.ResolveList([.. items.Cast<object?>().Select(JavaScriptText.Of)], context.Nested());
                case double number when TokenRegistry.FindNumberList([number]) is not null:
                    return context.Resolver.ResolveNumberList([.. items.Cast<object?>().Select(each => Numbers.Of(each) ?? double.NaN)], context.Nested());
            }

            if (Within(item, index++, context) is { } value)
            {
                resolved.Add(value);
            }
        }

        return resolved;
    }

    private static object? Map<T>(IDictionary<string, T> map, ResolveContext context)
    {
        foreach (var (key, _) in map)
        {
            if (key.StartsWith(TokenRegistry.MapStart, StringComparison.Ordinal))
            {
                return context.Resolver.ResolveMap(
                    map as IDictionary<string, object> ?? map.ToDictionary(pair => pair.Key, pair => (object)pair.Value!),
                    context.Nested());
            }
        }

        var resolved = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (key, item) in map)
        {
            var name = Text(key, context);
            if (name is not string)
            {
                throw TokenErrors.Key(context.Path, key, name);
            }

            if (Within(item, key, context) is { } value)
            {
                resolved[(string)name] = value;
            }
        }

        return resolved;
    }

    private static object? Within(object? item, object key, ResolveContext context)
    {
        // Plain text and numbers cannot fail and need no path.
        if (item is null or bool || (item is string text && !TokenizedString.MayHaveTokens(text)))
        {
            return item is string plain ? WithNumbers(plain, context) : item;
        }

        context.Path.Enter(key);
        try
        {
            return Resolve(item, context);
        }
        finally
        {
            context.Path.Leave();
        }
    }

    private static Dictionary<string, object> Typed(IDictionary map)
    {
        var typed = new Dictionary<string, object>(map.Count, StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            typed[(string)entry.Key] = entry.Value!;
        }

        return typed;
    }
}

using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Finds tokens in values, and resolves them.</summary>
public class Tokenization : DeputyBase
{
    /// <summary>Whether a value is a token.</summary>
    /// <param name="obj">Anything.</param>
    public static bool IsResolvable(object? obj) => obj is IResolvable;

    /// <summary>Resolves a value.</summary>
    /// <param name="obj">A value with tokens in it.</param>
    /// <param name="options">For whom and with what.</param>
    public static object Resolve(object obj, IResolveOptions options) =>
        ValueResolver.Resolve(obj, new ResolveContext(options.Scope, options.Resolver, options.Preparing ?? false))!;

    /// <summary>The tokens in a string, number, list or map.</summary>
    /// <param name="x">Anything.</param>
    public static IResolvable[] Reverse(object? x) => x switch
    {
        IResolvable token => [token],
        string text => [.. ReverseString(text).Fragments.Where(fragment => fragment.Value is IResolvable).Select(fragment => (IResolvable)fragment.Value!)],
        object?[] list => Only(TokenRegistry.FindList(list)),
        double[] list => Only(ReverseNumberList(list)),
        _ when Numbers.Of(x) is { } number => Only(ReverseNumber(number)),
        _ => Only(TokenMaps.Find(x)),
    };

    /// <summary>The token that a list stands for, if any.</summary>
    /// <param name="l">A list.</param>
    public static IResolvable? ReverseList(string[] l) => TokenRegistry.FindList(l);

    /// <summary>The token that a map stands for, if any.</summary>
    /// <param name="m">A map.</param>
    public static IResolvable? ReverseMap(IDictionary<string, object> m) => TokenMaps.Find(m);

    /// <summary>The token that a number stands for, if any.</summary>
    /// <param name="n">A number.</param>
    public static IResolvable? ReverseNumber(double n) => TokenRegistry.FindNumber(n);

    /// <summary>The token that a list of numbers stands for, if any.</summary>
    /// <param name="l">A list.</param>
    public static IResolvable? ReverseNumberList(double[] l) => TokenRegistry.FindNumberList(l);

    /// <summary>The texts and tokens of a string.</summary>
    /// <param name="s">A string.</param>
    public static TokenizedStringFragments ReverseString(string s) => TokenizedString.Split(s);

    /// <summary>A number as text; a number token becomes a string token.</summary>
    /// <param name="x">A number.</param>
    public static string StringifyNumber(double x) =>
        TokenRegistry.FindNumber(x) is { } token ? token.ToString() : JavaScriptText.Of(x);

    private static IResolvable[] Only(IResolvable? token) => token is null ? [] : [token];
}

using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>Finds tokens in values, and resolves them.</summary>
public class Tokenization : DeputyBase
{
    /// <summary>Whether a value is a token.</summary>
    /// <param name="obj">Any object.</param>
    public static bool IsResolvable(object? obj) => obj is IResolvable;

    /// <summary>Resolves a value.</summary>
    /// <param name="obj">A value that contains tokens.</param>
    /// <param name="options">The scope and the resolver.</param>
    public static object Resolve(object obj, IResolveOptions options) =>
        ValueResolver.Resolve(obj, new ResolveContext(options.Scope, options.Resolver, options.Preparing ?? false))!;

    /// <summary>Returns the tokens in a string, number, list or map.</summary>
    /// <param name="x">Any object.</param>
    public static IResolvable[] Reverse(object? x) => x switch
    {
        IResolvable token => [token],
        string text => [.. ReverseString(text).Fragments.Where(fragment => fragment.Value is IResolvable).Select(fragment => (IResolvable)fragment.Value!)],
        object?[] list => Only(TokenRegistry.FindList(list)),
        double[] list => Only(ReverseNumberList(list)),
        _ when Numbers.Of(x) is { } number => Only(ReverseNumber(number)),
        _ => Only(TokenMaps.Find(x)),
    };

    /// <summary>Returns the token that a list encodes, if any.</summary>
    /// <param name="l">A list.</param>
    public static IResolvable? ReverseList(string[] l) => TokenRegistry.FindList(l);

    /// <summary>Returns the token that a map encodes, if any.</summary>
    /// <param name="m">A map.</param>
    public static IResolvable? ReverseMap(IDictionary<string, object> m) => TokenMaps.Find(m);

    /// <summary>Returns the token that a number encodes, if any.</summary>
    /// <param name="n">A number.</param>
    public static IResolvable? ReverseNumber(double n) => TokenRegistry.FindNumber(n);

    /// <summary>Returns the token that a list of numbers encodes, if any.</summary>
    /// <param name="l">A list.</param>
    public static IResolvable? ReverseNumberList(double[] l) => TokenRegistry.FindNumberList(l);

    /// <summary>Returns the texts and tokens of a string.</summary>
    /// <param name="s">A string.</param>
    public static TokenizedStringFragments ReverseString(string s) => TokenizedString.Split(s);

    /// <summary>Returns a number as text. A number token becomes a string token.</summary>
    /// <param name="x">A number.</param>
    public static string StringifyNumber(double x) =>
        TokenRegistry.FindNumber(x) is { } token ? token.ToString() : JavaScriptText.Of(x);

    private static IResolvable[] Only(IResolvable? token) => token is null ? [] : [token];
}

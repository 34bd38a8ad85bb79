using System.Text.RegularExpressions;

namespace Infra.Stacks.Tests.Identity;

/// <summary>
/// The part of the Common Expression Language that the estate uses: claims, strings, lists, <c>==</c>, <c>in</c>, <c>+</c>,
/// <c>&amp;&amp;</c>, <c>has()</c> and <c>? :</c>. What it does not know is an error, so that no condition is taken for fulfilled.
/// </summary>
internal sealed partial class CelExpression
{
    private readonly Queue<string> _tokens;
    private readonly Func<string, string?> _claim;

    private CelExpression(string text, Func<string, string?> claim)
    {
        (_tokens, _claim) = (new(Lexeme().Matches(text).Select(match => match.Value)), claim);
        if (string.Concat(_tokens) != Blank().Replace(text, "")) throw new FormatException($"Not understood: {text}");
    }

    /// <summary>The value of an expression over a token: a string or a bool.</summary>
    /// <exception cref="MissingClaimException">It needs a claim that is not there.</exception>
    public static object Evaluate(string text, Func<string, string?> claim)
    {
        var expression = new CelExpression(text, claim);
        var value = expression.Choice()();
        return expression._tokens.Count == 0 ? value : throw new FormatException($"Not understood behind \"{expression._tokens.Peek()}\": {text}");
    }

    // Values are functions, so that the branch that is not taken reads no claim.
    private Func<object> Choice()
    {
        var condition = And();
        if (!Take("?")) return condition;
        var (then, otherwise) = (Choice(), Expect(":", Choice));
        return () => (bool)condition() ? then() : otherwise();
    }

    private Func<object> And()
    {
        var left = Comparison();
        while (Take("&&"))
        {
            var (first, second) = (left, Comparison());
            left = () => (bool)first() && (bool)second();
        }

        return left;
    }

    private Func<object> Comparison()
    {
        var left = Sum();
        if (Take("==")) return Compare(left, [Sum()]);
        return Take("in") ? Compare(left, Expect("[", List)) : left;

        static Func<object> Compare(Func<object> left, IReadOnlyList<Func<object>> right) => () => right.Any(value => Equals(left(), value()));
    }

    private List<Func<object>> List()
    {
        List<Func<object>> values = [Sum()];
        while (Take(",")) values.Add(Sum());
        return Expect("]", () => values);
    }

    private Func<object> Sum()
    {
        var left = Value();
        while (Take("+"))
        {
            var (first, second) = (left, Value());
            left = () => (string)first() + (string)second();
        }

        return left;
    }

    private Func<object> Value()
    {
        var token = _tokens.Dequeue();
        if (token == "has") return Expect("(", Has);
        if (token.StartsWith('\'')) return () => token[1..^1];
        var claim = ClaimName(token);
        return () => _claim(claim) ?? throw new MissingClaimException(claim);
    }

    private Func<object> Has()
    {
        var name = ClaimName(_tokens.Dequeue());
        return Expect<Func<object>>(")", () => () => _claim(name) is not null);
    }

    private static string ClaimName(string token) =>
        token.StartsWith("assertion.", StringComparison.Ordinal) ? token["assertion.".Length..] : throw new FormatException($"Not a claim: {token}");

    private bool Take(string token) => _tokens.TryPeek(out var next) && next == token && _tokens.TryDequeue(out _);

    private T Expect<T>(string token, Func<T> then) => Take(token) ? then() : throw new FormatException($"\"{token}\" is missing.");

    [GeneratedRegex(@"'[^']*'|&&|==|[?:,+()\[\]]|[\w.]+")]
    private static partial Regex Lexeme();

    [GeneratedRegex(@"\s+(?=(?:[^']*'[^']*')*[^']*$)")]
    private static partial Regex Blank();
}

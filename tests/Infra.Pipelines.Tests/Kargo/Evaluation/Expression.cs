using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Pipelines.Tests.Kargo.Evaluation;

/// <summary>
/// The part of expr-lang that the rendered promotions use, for what Kargo evaluates. What it does not know it refuses.
/// </summary>
/// <remarks>https://expr-lang.org/docs/language-definition</remarks>
internal sealed partial class Expression
{
    /// <summary>Binary operators by precedence, the weakest first; those of one row have the same.</summary>
    private static readonly string[][] Operators =
        [["||", "or"], ["&&", "and"], ["==", "!=", "<=", ">=", "<", ">", "in", "contains"], ["+", "-"], ["??"]];

    private readonly List<string> _tokens;
    private int _next;

    private Expression(string text)
    {
        _tokens = [.. Tokens().Matches(text).Select(match => match.Value)];
        var read = string.Concat(_tokens).Length;
        var written = Space().Replace(Text().Replace(text, ""), "").Length + Text().Matches(text).Sum(match => match.Length);
        if (read != written) throw new FormatException($"There is something unknown in: {text}");
    }

    /// <summary>The value of an expression.</summary>
    /// <param name="text">Without <c>${{</c> and <c>}}</c>.</param>
    /// <param name="scope">Variables and functions by name.</param>
    public static object? Evaluate(string text, IReadOnlyDictionary<string, object?> scope)
    {
        var expression = new Expression(text);
        var value = expression.Ternary();
        return expression._next == expression._tokens.Count ? value(scope) : throw new FormatException($"\"{expression._tokens[expression._next]}\" is left over in: {text}");
    }

    private Func<IReadOnlyDictionary<string, object?>, object?> Ternary()
    {
        var condition = Binary(0);
        if (!Take("?")) return condition;
        var yes = Ternary();
        Expect(":");
        var no = Ternary();
        return scope => Operation.Bool(condition(scope)) ? yes(scope) : no(scope);
    }

    private Func<IReadOnlyDictionary<string, object?>, object?> Binary(int level)
    {
        if (level == Operators.Length) return Unary();
        var left = Binary(level + 1);
        while (_next < _tokens.Count && Operators[level].Contains(_tokens[_next]))
        {
            var (name, first, second) = (_tokens[_next++], left, Binary(level + 1));
            left = scope => Operation.Binary(name, first(scope), () => second(scope));
        }

        return left;
    }

    private Func<IReadOnlyDictionary<string, object?>, object?> Unary()
    {
        if (!Take("not") && !Take("!")) return Postfix();
        var operand = Unary();
        return scope => !Operation.Bool(operand(scope));
    }

    private Func<IReadOnlyDictionary<string, object?>, object?> Postfix()
    {
        var value = Primary();
        while (true)
        {
            var target = value;
            if (Take(".") || (_next < _tokens.Count && _tokens[_next] == "?."))
            {
                var optional = Take("?.");
                var member = _tokens[_next++];
                value = scope => target(scope) is { } found ? Operation.Member(found, member) : optional ? null : throw new FormatException($"{member} of nil");
            }
            else if (Take("["))
            {
                var key = Ternary();
                Expect("]");
                value = scope => Operation.Index(target(scope), key(scope));
            }
            else if (Take("("))
            {
                var arguments = List(")", Ternary);
                value = scope => ((Func<object?[], object?>)target(scope)!)([.. arguments.Select(argument => argument(scope))]);
            }
            else
            {
                return value;
            }
        }
    }

    private Func<IReadOnlyDictionary<string, object?>, object?> Primary()
    {
        var token = _tokens[_next++];
        if (token[0] is '\'' or '"') return Constant(token[1..^1]);
        if (char.IsDigit(token[0])) return Constant(double.Parse(token, CultureInfo.InvariantCulture));
        return token switch
        {
            "true" => Constant(true),
            "false" => Constant(false),
            "nil" => Constant(null),
            "any" or "find" => Predicate(token),
            "(" => Group(),
            "[" => Sequence(),
            "{" => Mapping(),
            _ => scope => scope.TryGetValue(token, out var value) ? value : throw new FormatException($"unknown name {token}"),
        };
    }

    private static Func<IReadOnlyDictionary<string, object?>, object?> Constant(object? value) => _ => value;

    private Func<IReadOnlyDictionary<string, object?>, object?> Group()
    {
        var inner = Ternary();
        Expect(")");
        return inner;
    }

    private Func<IReadOnlyDictionary<string, object?>, object?> Sequence()
    {
        var items = List("]", Ternary);
        return scope => items.Select(item => item(scope)).ToList();
    }

    private Func<IReadOnlyDictionary<string, object?>, object?> Mapping()
    {
        var entries = List("}", () =>
        {
            var key = _tokens[_next++][1..^1];
            Expect(":");
            return (Key: key, Value: Ternary());
        });
        return scope => entries.ToDictionary(entry => entry.Key, entry => entry.Value(scope));
    }

    /// <summary><c>any(list, predicate)</c> and <c>find(list, predicate)</c>, in which <c>#</c> is the item.</summary>
    private Func<IReadOnlyDictionary<string, object?>, object?> Predicate(string function)
    {
        Expect("(");
        var list = Ternary();
        Expect(",");
        var predicate = Ternary();
        Expect(")");
        return scope =>
        {
            var found = ((List<object?>)list(scope)!).Where(item => Operation.Bool(predicate(new Dictionary<string, object?>(scope) { ["#"] = item }))).ToList();
            return function == "any" ? found.Count > 0 : found.FirstOrDefault();
        };
    }

    private List<T> List<T>(string end, Func<T> read)
    {
        var items = new List<T>();
        while (!Take(end))
        {
            if (items.Count > 0) Expect(",");
            items.Add(read());
        }

        return items;
    }

    private bool Take(string token)
    {
        if (_next >= _tokens.Count || _tokens[_next] != token) return false;
        _next++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token)) throw new FormatException($"\"{token}\" is expected before \"{string.Concat(_tokens.Skip(_next))}\"");
    }

    [GeneratedRegex(@"'[^']*'|""[^""]*""|[0-9]+(?:\.[0-9]+)?|[A-Za-z_]\w*|\?\.|\?\?|\|\||&&|[=!<>]=|[-#+.?:,()\[\]{}!<>]")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"'[^']*'|""[^""]*""")]
    private static partial Regex Text();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

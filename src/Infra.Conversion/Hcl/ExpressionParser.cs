namespace Infra.Conversion.Hcl;

/// <summary>Parses expressions. Between brackets, line breaks are whitespace.</summary>
internal sealed class ExpressionParser(Source source)
{
    private static readonly string[][] Operators = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];
    private int _depth;

    /// <summary>Parses one expression.</summary>
    /// <exception cref="HclSyntaxException">There is no valid expression.</exception>
    public Expression Parse()
    {
        var condition = Binary(0);
        Skip();
        if (source.Next != '?') return condition;
        source.Take();
        Skip();
        var then = Parse();
        Skip();
        source.Expect(":");
        Skip();
        return new Conditional(condition, then, Parse());
    }

    /// <summary>Parses a text that is a single expression.</summary>
    /// <exception cref="HclSyntaxException">The text is not a single expression.</exception>
    public static Expression ParseWhole(Source source)
    {
        var parser = new ExpressionParser(source) { _depth = 1 };
        parser.Skip();
        var expression = parser.Parse();
        parser.Skip();
        return source.AtEnd ? expression : throw source.Error($"Expected the end of the expression and found {source.Found}.");
    }

    /// <summary>Parses an expression in the braces of a template, up to the closing one.</summary>
    public Expression ParseInBraces() => Within(() =>
    {
        Skip();
        var expression = Parse();
        Skip();
        return expression;
    });

    private void Skip() => source.Skip(lines: _depth > 0);

    private T Within<T>(Func<T> read)
    {
        _depth++;
        try { return read(); }
        finally { _depth--; }
    }

    private Expression Binary(int level)
    {
        if (level == Operators.Length) return Unary();
        var left = Binary(level + 1);
        while (true)
        {
            Skip();
            if (Operators[level].FirstOrDefault(source.TryTake) is not { } taken) return left;
            Skip();
            left = new Binary(taken, left, Binary(level + 1));
        }
    }

    private Expression Unary()
    {
        Skip();
        foreach (var sign in new[] { "-", "!" })
        {
            if (!source.TryTake(sign)) continue;
            Skip();
            return Unary() is var operand && sign == "-" && operand is Literal { IsNumber: true } number && number.Text[0] != '-'
                ? new Literal($"-{number.Text}")
                : new Unary(sign, operand);
        }

        return Steps(Primary());
    }

    /// <summary>Parses what follows a value: attributes, indexes and splats.</summary>
    private Expression Steps(Expression value)
    {
        while (true)
        {
            // A dot may start the next line only between brackets.
            var before = source.Position;
            Skip();
            if (source.Next == '.' && source.Peek(1) != '.')
            {
                source.Take();
                if (source.TryTake("*")) value = new SplatStep(value, OfAttributes: true);
                else if (char.IsAsciiDigit(source.Next)) value = LegacyIndexes(value);
                else value = new AttributeStep(value, source.TakeName());
            }
            else if (source.Next == '[' && before == source.Position) value = Bracket(value);
            else
            {
                source.Position = before;
                return value;
            }
        }
    }

    /// <summary>Parses <c>list.0</c>, and <c>list.0.1</c>, which is scanned as one number.</summary>
    private IndexStep LegacyIndexes(Expression value)
    {
        var start = source.Position;
        while (char.IsAsciiDigit(source.Next)) source.Take();
        return new IndexStep(value, new Literal(source.Text[start..source.Position]));
    }

    private Expression Bracket(Expression value) => Within<Expression>(() =>
    {
        source.Expect("[");
        Skip();
        if (source.Next == '*' && source.Peek(1) == ']')
        {
            source.Take();
            source.Take();
            return new SplatStep(value, OfAttributes: false);
        }

        var key = Parse();
        Skip();
        source.Expect("]");
        return new IndexStep(value, key);
    });

    private Expression Primary() => source.Next switch
    {
        '(' => Within(Parenthesized),
        '[' => Within(Tuple),
        '{' => Within(Object),
        '"' => new TemplateParser(source).Quoted(),
        '<' when source.StartsWith("<<") => new TemplateParser(source).Heredoc(),
        >= '0' and <= '9' => Number(),
        _ => Named(),
    };

    private Expression Parenthesized()
    {
        source.Expect("(");
        Skip();
        var inner = Parse();
        Skip();
        source.Expect(")");
        return new Parentheses(inner);
    }

    private Expression Tuple()
    {
        source.Expect("[");
        Skip();
        if (source.TryTakeWord("for")) return For("]");
        var items = new List<Expression>();
        while (!source.TryTake("]"))
        {
            items.Add(Parse());
            Skip();
            if (source.Next != ']') source.Expect(",");
            Skip();
        }

        return new TupleExpression(items);
    }

    private Expression Object()
    {
        source.Expect("{");
        Skip();
        if (source.TryTakeWord("for"))
        {
            if (!IsKeyEnd()) return For("}");
            source.Position -= "for".Length;
        }

        var items = new List<KeyValuePair<Expression, Expression>>();
        while (!source.TryTake("}"))
        {
            var key = Key();
            Skip();
            if (!source.TryTake("=")) source.Expect(":");
            Skip();
            items.Add(KeyValuePair.Create(key, Parse()));
            Skip();
            source.TryTake(",");
            Skip();
        }

        return new ObjectExpression(items);
    }

    /// <summary>A single word as the key is text; any other expression is evaluated.</summary>
    private Expression Key()
    {
        var start = source.Position;
        if (source.AtName)
        {
            var name = source.TakeName();
            if (IsKeyEnd()) return Template.Of(name);
            source.Position = start;
        }

        return Parse();
    }

    private bool IsKeyEnd()
    {
        var start = source.Position;
        Skip();
        var ends = source.Next is '=' or ':' && source.Peek(1) is not ('=' or ':');
        source.Position = start;
        return ends;
    }

    private ForExpression For(string end)
    {
        Skip();
        var value = source.TakeName();
        string? key = null;
        Skip();
        if (source.TryTake(","))
        {
            Skip();
            (key, value) = (value, source.TakeName());
            Skip();
        }

        if (!source.TryTakeWord("in")) throw source.Error($"Expected \"in\" and found {source.Found}.");
        Skip();
        var collection = Parse();
        Skip();
        source.Expect(":");
        Skip();
        var result = Parse();
        Skip();
        Expression? resultKey = null;
        if (source.TryTake("=>"))
        {
            Skip();
            (resultKey, result) = (result, Parse());
            Skip();
        }

        var groups = source.TryTake("...");
        Skip();
        Expression? condition = null;
        if (source.TryTakeWord("if"))
        {
            Skip();
            condition = Parse();
            Skip();
        }

        source.Expect(end);
        return new ForExpression(key, value, collection, resultKey, result, groups, condition);
    }

    private Literal Number()
    {
        var start = source.Position;
        while (char.IsAsciiDigit(source.Next)) source.Take();
        if (source.Next == '.' && char.IsAsciiDigit(source.Peek(1)))
        {
            source.Take();
            while (char.IsAsciiDigit(source.Next)) source.Take();
        }

        if (source.Next is 'e' or 'E')
        {
            source.Take();
            if (source.Next is '+' or '-') source.Take();
            while (char.IsAsciiDigit(source.Next)) source.Take();
        }

        return new(source.Text[start..source.Position]);
    }

    private Expression Named()
    {
        var name = source.TakeName();
        while (source.TryTake("::")) name += $"::{source.TakeName()}";
        if (source.Next == '(') return Within(() => Call(name));
        return name is "null" or "true" or "false" ? new Literal(name) : new Root(name);
    }

    private Call Call(string name)
    {
        source.Expect("(");
        var (arguments, expands) = (new List<Expression>(), false);
        Skip();
        while (!source.TryTake(")"))
        {
            arguments.Add(Parse());
            Skip();
            if (source.TryTake("...")) expands = true;
            Skip();
            if (source.Next != ')') source.Expect(",");
            Skip();
        }

        return new(name, arguments, expands);
    }
}

namespace Infra.Conversion.Hcl;

/// <summary>A Terraform expression.</summary>
internal abstract record Expression
{
    /// <summary>The direct subexpressions.</summary>
    public virtual IEnumerable<Expression> Parts => [];

    /// <summary>The expression and all its subexpressions.</summary>
    public IEnumerable<Expression> All => Parts.SelectMany(part => part.All).Prepend(this);

    /// <summary>Returns the same expression with other direct subexpressions.</summary>
    public abstract Expression With(Func<Expression, Expression> change);

    /// <summary>Returns a copy in which every expression is replaced for which <paramref name="replace"/> returns another.</summary>
    public Expression Replace(Func<Expression, Expression?> replace) => replace(this) ?? With(part => part.Replace(replace));
}

/// <summary><c>null</c>, <c>true</c>, <c>false</c>, or a number as written.</summary>
internal sealed record Literal(string Text) : Expression
{
    public static readonly Literal Null = new("null");

    public bool IsNumber => Text.Length > 0 && (char.IsAsciiDigit(Text[0]) || Text[0] == '-');

    public bool IsBool => Text is "true" or "false";

    public override Expression With(Func<Expression, Expression> change) => this;
}

/// <summary>A string template: text and interpolations.</summary>
internal sealed record Template(IReadOnlyList<TemplatePart> Items) : Expression
{
    public override IEnumerable<Expression> Parts => Items.SelectMany(item => item.Parts);

    /// <summary>The text of a string without interpolations; null otherwise.</summary>
    public string? Plain => Items.All(item => item is TextPart) ? string.Concat(Items.Cast<TextPart>().Select(item => item.Text)) : null;

    public static Template Of(string text) => new([new TextPart(text)]);

    public override Expression With(Func<Expression, Expression> change) => new Template([.. Items.Select(item => item.With(change))]);
}

/// <summary>A part of a template.</summary>
internal abstract record TemplatePart
{
    public virtual IEnumerable<Expression> Parts => [];

    public abstract TemplatePart With(Func<Expression, Expression> change);
}

/// <summary>Unescaped text.</summary>
internal sealed record TextPart(string Text) : TemplatePart
{
    public override TemplatePart With(Func<Expression, Expression> change) => this;
}

/// <summary><c>${value}</c>.</summary>
internal sealed record ValuePart(Expression Value) : TemplatePart
{
    public override IEnumerable<Expression> Parts => [Value];

    public override TemplatePart With(Func<Expression, Expression> change) => new ValuePart(change(Value));
}

/// <summary><c>%{ if condition }then%{ else }otherwise%{ endif }</c>.</summary>
internal sealed record IfPart(Expression Condition, Template Then, Template? Otherwise) : TemplatePart
{
    public override IEnumerable<Expression> Parts => Otherwise is null ? [Condition, Then] : [Condition, Then, Otherwise];

    public override TemplatePart With(Func<Expression, Expression> change) =>
        new IfPart(change(Condition), (Template)change(Then), Otherwise is null ? null : (Template)change(Otherwise));
}

/// <summary><c>%{ for key, value in collection }body%{ endfor }</c>.</summary>
internal sealed record ForPart(string? Key, string Value, Expression Collection, Template Body) : TemplatePart
{
    public override IEnumerable<Expression> Parts => [Collection, Body];

    public override TemplatePart With(Func<Expression, Expression> change) => new ForPart(Key, Value, change(Collection), (Template)change(Body));
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed record TupleExpression(IReadOnlyList<Expression> Items) : Expression
{
    public override IEnumerable<Expression> Parts => Items;

    public override Expression With(Func<Expression, Expression> change) => new TupleExpression([.. Items.Select(change)]);
}

/// <summary><c>{ key = value }</c>. A key that is a name is a string with that name.</summary>
internal sealed record ObjectExpression(IReadOnlyList<KeyValuePair<Expression, Expression>> Items) : Expression
{
    public override IEnumerable<Expression> Parts => Items.SelectMany(item => new[] { item.Key, item.Value });

    public override Expression With(Func<Expression, Expression> change) =>
        new ObjectExpression([.. Items.Select(item => KeyValuePair.Create(change(item.Key), change(item.Value)))]);
}

/// <summary>The first name of a reference: <c>var</c>, <c>local</c>, <c>aws_vpc</c>, or the variable of a <c>for</c>.</summary>
internal sealed record Root(string Name) : Expression
{
    public override Expression With(Func<Expression, Expression> change) => this;
}

/// <summary><c>target.name</c>.</summary>
internal sealed record AttributeStep(Expression Target, string Name) : Expression
{
    public override IEnumerable<Expression> Parts => [Target];

    public override Expression With(Func<Expression, Expression> change) => new AttributeStep(change(Target), Name);
}

/// <summary><c>target[key]</c>.</summary>
internal sealed record IndexStep(Expression Target, Expression Key) : Expression
{
    public override IEnumerable<Expression> Parts => [Target, Key];

    public override Expression With(Func<Expression, Expression> change) => new IndexStep(change(Target), change(Key));
}

/// <summary><c>target[*]</c> or <c>target.*</c>: the following steps apply to each item.</summary>
internal sealed record SplatStep(Expression Target, bool OfAttributes) : Expression
{
    public override IEnumerable<Expression> Parts => [Target];

    public override Expression With(Func<Expression, Expression> change) => new SplatStep(change(Target), OfAttributes);
}

/// <summary><c>name(a, b...)</c>.</summary>
internal sealed record Call(string Name, IReadOnlyList<Expression> Arguments, bool Expands) : Expression
{
    public override IEnumerable<Expression> Parts => Arguments;

    public override Expression With(Func<Expression, Expression> change) => new Call(Name, [.. Arguments.Select(change)], Expands);
}

/// <summary><c>-a</c>, <c>!a</c>.</summary>
internal sealed record Unary(string Operator, Expression Operand) : Expression
{
    public override IEnumerable<Expression> Parts => [Operand];

    public override Expression With(Func<Expression, Expression> change) => new Unary(Operator, change(Operand));
}

/// <summary><c>a + b</c>.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right];

    public override Expression With(Func<Expression, Expression> change) => new Binary(Operator, change(Left), change(Right));
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record Conditional(Expression Condition, Expression Then, Expression Otherwise) : Expression
{
    public override IEnumerable<Expression> Parts => [Condition, Then, Otherwise];

    public override Expression With(Func<Expression, Expression> change) => new Conditional(change(Condition), change(Then), change(Otherwise));
}

/// <summary><c>[for key, value in collection : result if condition]</c>, or with braces and a key for the result.</summary>
internal sealed record ForExpression(
    string? Key, string Value, Expression Collection, Expression? ResultKey, Expression Result, bool Groups, Expression? Condition) : Expression
{
    public override IEnumerable<Expression> Parts => new[] { Collection, ResultKey, Result, Condition }.OfType<Expression>();

    public override Expression With(Func<Expression, Expression> change) => new ForExpression(
        Key, Value, change(Collection), ResultKey is null ? null : change(ResultKey), change(Result), Groups, Condition is null ? null : change(Condition));
}

/// <summary><c>(a)</c>.</summary>
internal sealed record Parentheses(Expression Inner) : Expression
{
    public override IEnumerable<Expression> Parts => [Inner];

    public override Expression With(Func<Expression, Expression> change) => new Parentheses(change(Inner));
}

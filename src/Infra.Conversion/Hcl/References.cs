namespace Infra.Conversion.Hcl;

/// <summary>Finds references in expressions.</summary>
internal static class References
{
    /// <summary>
    /// Returns the address of the element that a reference starts with: <c>var.name</c>, <c>data.aws_ami.web</c>, <c>aws_vpc.main</c>; null
    /// if it does not refer to an element.
    /// </summary>
    public static string? AddressOf(Expression reference) => Steps(reference) switch
    {
        [Root { Name: "var" or "local" or "module" } root, AttributeStep name, ..] => $"{root.Name}.{name.Name}",
        [Root { Name: "data" or "ephemeral" } root, AttributeStep type, AttributeStep name, ..] => $"{root.Name}.{type.Name}.{name.Name}",
        [Root { Name: "each" or "count" or "self" or "path" or "terraform" }, ..] => null,
        [Root type, AttributeStep name, ..] => $"{type.Name}.{name.Name}",
        _ => null,
    };

    /// <summary>Returns the number of steps in an address.</summary>
    public static int LengthOf(string address) => address.Split('.').Length;

    /// <summary>Returns the steps of a reference, each including all before it; empty if it has no root.</summary>
    public static IReadOnlyList<Expression> Steps(Expression reference)
    {
        var steps = new List<Expression>();
        for (var step = reference; ; step = step is AttributeStep attribute ? attribute.Target : step is IndexStep index ? index.Target : ((SplatStep)step).Target)
        {
            steps.Insert(0, step);
            if (step is Root) return steps;
            if (step is not (AttributeStep or IndexStep or SplatStep)) return [];
        }
    }

    /// <summary>Returns the distinct addresses that an expression refers to.</summary>
    public static IEnumerable<string> In(Expression expression) => In(expression, []).Distinct();

    /// <summary>Returns an expression that the JSON syntax writes as a string: <c>"aws_vpc.main"</c> is a reference.</summary>
    public static Expression Unquote(Expression expression) => expression is Template { Plain: { } text }
        ? ExpressionParser.ParseWhole(new Source(text, "reference"))
        : expression;

    /// <summary>Returns a name with or without quotes: <c>all</c>, <c>"all"</c>.</summary>
    public static string Word(Expression expression) => (expression as Template)?.Plain ?? ExpressionText.Of(expression);

    private static IEnumerable<string> In(Expression expression, IReadOnlyList<string> variables)
    {
        if (Steps(expression) is [Root root, ..] && variables.Contains(root.Name)) return Keys(expression).SelectMany(key => In(key, variables));
        if (AddressOf(expression) is { } address) return Keys(expression).SelectMany(key => In(key, variables)).Prepend(address);
        if (expression is ForExpression loop)
        {
            IReadOnlyList<string> inner = [.. variables, loop.Value, .. loop.Key is null ? (string[])[] : [loop.Key]];
            return In(loop.Collection, variables).Concat(loop.Parts.Where(part => part != loop.Collection).SelectMany(part => In(part, inner)));
        }

        return expression.Parts.SelectMany(part => In(part, variables));
    }

    private static IEnumerable<Expression> Keys(Expression reference) => Steps(reference).OfType<IndexStep>().Select(index => index.Key);
}

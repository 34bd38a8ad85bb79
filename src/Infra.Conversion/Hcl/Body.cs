namespace Infra.Conversion.Hcl;

/// <summary>A location in the source.</summary>
/// <param name="File">The file name, relative to the converted folder.</param>
/// <param name="Line">The line, starting at 1.</param>
internal sealed record Place(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}

/// <summary>The content of a block or a file.</summary>
/// <param name="Arguments">The arguments, in source order.</param>
/// <param name="Blocks">The blocks, in source order.</param>
internal sealed record Body(IReadOnlyList<Argument> Arguments, IReadOnlyList<Block> Blocks)
{
    public static readonly Body Empty = new([], []);

    /// <summary>The value of an argument; null if it is not set.</summary>
    public Expression? this[string name] => Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    /// <summary>All expressions in it, including those of nested blocks.</summary>
    public IEnumerable<Expression> Expressions => Arguments.Select(argument => argument.Value).Concat(Blocks.SelectMany(block => block.Body.Expressions));

    /// <summary>Returns the blocks of a type, in either syntax.</summary>
    /// <param name="type">The type.</param>
    /// <param name="labels">The number of labels.</param>
    public IEnumerable<Block> Of(string type, int labels = 0) => Blocks.Where(block => block.Type == type)
        .Concat(Arguments.Where(argument => argument.Name == type && argument.Value is ObjectExpression or TupleExpression)
            .SelectMany(argument => JsonSyntax.Blocks(type, argument.Value, labels, argument.Place)));

    /// <summary>Returns a copy without the arguments and blocks with these names.</summary>
    public Body Without(IReadOnlySet<string> names) =>
        new([.. Arguments.Where(argument => !names.Contains(argument.Name))], [.. Blocks.Where(block => !names.Contains(block.Type))]);

    /// <summary>Returns a copy with replaced expressions.</summary>
    public Body Replace(Func<Expression, Expression?> replace) => new(
        [.. Arguments.Select(argument => argument with { Value = argument.Value.Replace(replace) })],
        [.. Blocks.Select(block => block with { Body = block.Body.Replace(replace) })]);
}

/// <summary><c>name = value</c>.</summary>
internal sealed record Argument(string Name, Expression Value, Place Place)
{
    /// <summary>The lines of the comment above it.</summary>
    public IReadOnlyList<string> Comment { get; init; } = [];
}

/// <summary><c>type "label" { … }</c>.</summary>
internal sealed record Block(string Type, IReadOnlyList<string> Labels, Body Body, Place Place)
{
    /// <summary>The lines of the comment above it.</summary>
    public IReadOnlyList<string> Comment { get; init; } = [];
}

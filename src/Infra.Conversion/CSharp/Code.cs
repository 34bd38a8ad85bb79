namespace Infra.Conversion.CSharp;

/// <summary>A piece of C# whose layout is decided when it is written: on one line if it fits, otherwise on several.</summary>
internal abstract record Code
{
    public static implicit operator Code(string text) => new CodeText(text);
}

/// <summary>Text on one line.</summary>
internal sealed record CodeText(string Text) : Code;

/// <summary>Text of several lines. All but the first are indented like the surrounding code.</summary>
internal sealed record CodeLines(IReadOnlyList<string> Lines) : Code;

/// <summary>Two consecutive pieces.</summary>
internal sealed record CodePair(Code First, Code Second) : Code;

/// <summary>An item of a group, with its prefix.</summary>
/// <param name="Prefix">The prefix, such as <c>Name = </c>.</param>
/// <param name="Value">The item.</param>
internal sealed record CodeItem(string Prefix, Code Value)
{
    /// <summary>The lines of the comment above it.</summary>
    public IReadOnlyList<string> Comment { get; init; } = [];
}

/// <summary>Items between brackets.</summary>
/// <param name="Head">The text before the opening bracket.</param>
/// <param name="Brackets">The kind of brackets.</param>
/// <param name="Items">The items.</param>
internal sealed record CodeGroup(string Head, Brackets Brackets, IReadOnlyList<CodeItem> Items) : Code
{
    public static CodeGroup Call(string function, params IEnumerable<Code> arguments) =>
        new(function, Brackets.Round, [.. arguments.Select(argument => new CodeItem("", argument))]);

    public static CodeGroup New(string type, params IEnumerable<CodeItem> members) => new($"new {type}", Brackets.Braces, [.. members]);
}

/// <summary>The brackets of a group.</summary>
internal enum Brackets
{
    /// <summary><c>f(a, b)</c>.</summary>
    Round,

    /// <summary><c>[a, b]</c>.</summary>
    Square,

    /// <summary><c>new T { A = a }</c>, with braces on their own lines if it does not fit.</summary>
    Braces,
}

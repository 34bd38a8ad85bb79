namespace Infra.Conversion.CSharp;

/// <summary>A piece of C# that is laid out when it is written: on one line where it fits, else on several.</summary>
internal abstract record Code
{
    public static implicit operator Code(string text) => new CodeText(text);
}

/// <summary>Text on one line.</summary>
internal sealed record CodeText(string Text) : Code;

/// <summary>Text of several lines, of which all but the first are indented with what is around.</summary>
internal sealed record CodeLines(IReadOnlyList<string> Lines) : Code;

/// <summary>Two pieces one after another.</summary>
internal sealed record CodePair(Code First, Code Second) : Code;

/// <summary>An item of a group, with what stands before it.</summary>
/// <param name="Prefix">Such as <c>Name = </c>.</param>
/// <param name="Value">The item.</param>
internal sealed record CodeItem(string Prefix, Code Value)
{
    /// <summary>The lines of the comment above it.</summary>
    public IReadOnlyList<string> Comment { get; init; } = [];
}

/// <summary>Items between brackets.</summary>
/// <param name="Head">What stands before the opening bracket.</param>
/// <param name="Brackets">Which ones.</param>
/// <param name="Items">The items.</param>
internal sealed record CodeGroup(string Head, Brackets Brackets, IReadOnlyList<CodeItem> Items) : Code
{
    public static CodeGroup Call(string function, params IEnumerable<Code> arguments) =>
        new(function, Brackets.Round, [.. arguments.Select(argument => new CodeItem("", argument))]);

    public static CodeGroup New(string type, params IEnumerable<CodeItem> members) => new($"new {type}", Brackets.Braces, [.. members]);
}

/// <summary>How a group is bracketed.</summary>
internal enum Brackets
{
    /// <summary><c>f(a, b)</c>.</summary>
    Round,

    /// <summary><c>[a, b]</c>.</summary>
    Square,

    /// <summary><c>new T { A = a }</c>, with braces on lines of their own where it does not fit.</summary>
    Braces,
}

using System.Text;

namespace Infra.Conversion.CSharp;

/// <summary>Lays out and writes code.</summary>
internal sealed class CodeWriter(int indent = 0)
{
    private const int Width = 140;
    private const int IndentSize = 4;
    private const int MostMembersOnALine = 2;
    private readonly StringBuilder _text = new();
    private int _indent = indent;
    private int _column;

    public override string ToString() => _text.ToString();

    /// <summary>Writes a line unchanged.</summary>
    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0) Append(line);
        NewLine();
        return this;
    }

    /// <summary>Writes lines enclosed in braces.</summary>
    public CodeWriter Braces(Action<CodeWriter> inner)
    {
        Line("{");
        _indent++;
        inner(this);
        _indent--;
        return Line("}");
    }

    /// <summary>Writes comments.</summary>
    public CodeWriter Comment(IEnumerable<string> lines)
    {
        foreach (var line in lines) Line(line.Length == 0 ? "//" : $"// {line}");
        return this;
    }

    /// <summary>Writes a statement: text, code, and a semicolon.</summary>
    public CodeWriter Statement(string start, Code code)
    {
        Append(start);
        Write(code, 1);
        return Line(";");
    }

    /// <summary>Writes the head of a loop: text, code, and a parenthesis.</summary>
    public CodeWriter Loop(string start, Code code)
    {
        Append(start);
        Write(code, 1);
        return Line(")");
    }

    /// <param name="code">The code to write.</param>
    /// <param name="after">The number of characters that follow on the line.</param>
    private void Write(Code code, int after)
    {
        switch (code)
        {
            case CodeText text:
                Append(text.Text);
                break;
            case CodeLines lines:
                WriteLines(lines.Lines);
                break;
            case CodePair pair:
                Write(pair.First, 0);
                Write(pair.Second, after);
                break;
            case CodeGroup group when Flat(group) is { } flat && Column + flat.Length + after <= Width:
                Append(flat);
                break;
            case CodeGroup { Brackets: Brackets.Round, Items: [.., { Value: CodeGroup { Brackets: not Brackets.Round } or CodeLines } last] } group
                when group.Items.SkipLast(1).Select(item => Flat(item.Value)).ToList() is var first && !first.Contains(null):
                Append($"{group.Head}({string.Concat(first.Select(item => $"{item}, "))}");
                Write(last.Value, after + 1);
                Append(")");
                break;
            case CodeGroup group:
                WriteBroken(group);
                break;
        }
    }

    private void WriteBroken(CodeGroup group)
    {
        var (open, close) = group.Brackets switch { Brackets.Round => ("(", ")"), Brackets.Square => ("[", "]"), _ => ("{", "}") };
        Append(group.Head);
        if (group.Brackets == Brackets.Braces && group.Head.Length > 0) NewLine();
        else if (group.Brackets == Brackets.Square && _text[^1] == ' ') EndAssignment();
        Append(open);
        NewLine();
        _indent++;
        for (var i = 0; i < group.Items.Count; i++)
        {
            var item = group.Items[i];
            Comment(item.Comment);
            Append(item.Prefix);
            Write(item.Value, 1);
            if (group.Brackets != Brackets.Round || i < group.Items.Count - 1) Append(",");
            if (group.Brackets != Brackets.Round || i < group.Items.Count - 1) NewLine();
        }

        _indent--;
        Append(close);
    }

    private void WriteLines(IReadOnlyList<string> lines)
    {
        Append(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            NewLine();
            if (line.Length > 0) Append(line);
        }
    }

    private static string? Flat(Code code) => code switch
    {
        CodeText text => text.Text,
        CodePair pair => Flat(pair.First) is { } first && Flat(pair.Second) is { } second ? first + second : null,
        CodeGroup group => Flat(group),
        _ => null,
    };

    private static string? Flat(CodeGroup group)
    {
        if (group.Brackets == Brackets.Braces && group.Items.Count > MostMembersOnALine) return null;
        var items = new List<string>();
        foreach (var item in group.Items)
        {
            if (item.Comment.Count > 0 || Flat(item.Value) is not { } flat) return null;
            items.Add(item.Prefix + flat);
        }

        var inner = string.Join(", ", items);
        return group.Brackets switch
        {
            Brackets.Round => $"{group.Head}({inner})",
            Brackets.Square => $"{group.Head}[{inner}]",
            _ when items.Count == 0 => $"{group.Head}{(group.Head.EndsWith(']') ? " { }" : "()")}",
            _ => $"{group.Head} {{ {inner} }}",
        };
    }

    private int Column => _column == 0 ? _indent * IndentSize : _column;

    private void Append(string text)
    {
        if (_column == 0) _text.Append(' ', _indent * IndentSize);
        if (_column == 0) _column = _indent * IndentSize;
        _text.Append(text);
        _column += text.Length;
    }

    /// <summary>A list that spans several lines starts on its own line.</summary>
    private void EndAssignment()
    {
        while (_text[^1] == ' ') _text.Length--;
        NewLine();
    }

    private void NewLine()
    {
        _text.Append('\n');
        _column = 0;
    }
}

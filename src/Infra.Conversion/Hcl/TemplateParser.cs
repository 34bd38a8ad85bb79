using System.Globalization;
using System.Text;

namespace Infra.Conversion.Hcl;

/// <summary>Parses strings: quoted, heredocs, and those of the JSON syntax.</summary>
internal sealed class TemplateParser(Source source)
{
    private static readonly string[] EndsOfDirectives = ["else", "endif", "endfor"];
    private readonly ExpressionParser _expressions = new(source);

    /// <summary>Parses a text that is a single template, such as a string in the JSON syntax.</summary>
    public static Template ParseWhole(string text, string file, int line)
    {
        var source = new Source(text, file, line);
        var parser = new TemplateParser(source);
        var parts = parser.Sequence(() => source.AtEnd, escapes: false);
        return source.AtEnd ? new(parts) : throw source.Error($"Found {source.Found} without a matching start.");
    }

    /// <summary>Parses <c>"…"</c>.</summary>
    public Template Quoted()
    {
        source.Expect("\"");
        var parts = Sequence(() => source.Next == '"', escapes: true);
        source.Expect("\"");
        return new(parts);
    }

    /// <summary>Parses <c>&lt;&lt;NAME</c> or <c>&lt;&lt;-NAME</c>, which removes the common indentation.</summary>
    public Template Heredoc()
    {
        source.Expect("<<");
        var indented = source.TryTake("-");
        var (name, place) = (source.TakeName(), source.Place);
        source.TakeLine();
        var lines = new List<string>();
        while (true)
        {
            if (source.AtEnd) throw source.Error($"The text that ends with {name} does not end.");
            var start = source.Position;
            var line = source.TakeLine();
            if (line.Trim() == name)
            {
                // The line break also ends the argument.
                source.Position = start + line.TrimEnd().Length;
                break;
            }

            lines.Add(line);
        }

        if (indented) lines = WithoutIndentation(lines);
        return ParseWhole(string.Concat(lines.Select(line => $"{line}\n")), source.File, place.Line + 1);
    }

    private static List<string> WithoutIndentation(List<string> lines)
    {
        var common = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart(' ', '\t').Length).DefaultIfEmpty(0).Min();
        return [.. lines.Select(line => line.Length < common ? line.TrimStart(' ', '\t') : line[common..])];
    }

    private List<TemplatePart> Sequence(Func<bool> ends, bool escapes)
    {
        var (parts, text, trim) = (new List<TemplatePart>(), new StringBuilder(), false);
        while (!ends())
        {
            if (source.StartsWith("$${") || source.StartsWith("%%{"))
            {
                source.Take();
                text.Append(source.Take()).Append(source.Take());
            }
            else if (source.StartsWith("${")) Add(Value);
            else if (source.StartsWith("%{"))
            {
                if (AtEndOfDirective()) break;
                Add(Directive);
            }
            else if (escapes && source.Next == '\\') text.Append(Escape());
            else if (escapes && source.Next == '\n') throw source.Error("The string does not end on its line.");
            else text.Append(source.Take());
        }

        Flush();
        return parts;

        void Add(Func<bool, (TemplatePart, bool, bool)> read)
        {
            Flush();
            var (part, trimsBefore, trimsAfter) = read(escapes);
            if (trimsBefore && parts is [.., TextPart last]) parts[^1] = new TextPart(last.Text.TrimEnd());
            parts.Add(part);
            trim = trimsAfter;
        }

        void Flush()
        {
            var value = trim ? text.ToString().TrimStart() : text.ToString();
            trim = false;
            if (value.Length > 0) parts.Add(new TextPart(value));
            text.Clear();
        }
    }

    private bool AtEndOfDirective()
    {
        var start = source.Position;
        Open("%{");
        var ends = EndsOfDirectives.Any(source.TryTakeWord);
        source.Position = start;
        return ends;
    }

    private bool Open(string token)
    {
        source.Expect(token);
        var trims = source.TryTake("~");
        source.Skip(lines: true);
        return trims;
    }

    private bool Close()
    {
        source.Skip(lines: true);
        var trims = source.TryTake("~");
        source.Expect("}");
        return trims;
    }

    private (TemplatePart, bool, bool) Value(bool escapes)
    {
        var before = Open("${");
        return (new ValuePart(_expressions.ParseInBraces()), before, Close());
    }

    private (TemplatePart, bool, bool) Directive(bool escapes)
    {
        var before = Open("%{");
        if (source.TryTakeWord("if")) return If(before, escapes);
        if (source.TryTakeWord("for")) return For(before, escapes);
        throw source.Error($"Expected \"if\" or \"for\" and found {source.Found}.");
    }

    private (TemplatePart, bool, bool) If(bool before, bool escapes)
    {
        var condition = _expressions.ParseInBraces();
        var (then, word, after) = Branch(Close(), escapes);
        if (word == "endif") return (new IfPart(condition, then, null), before, after);
        var (otherwise, end, afterElse) = Branch(after, escapes);
        return end == "endif" ? (new IfPart(condition, then, otherwise), before, afterElse) : throw source.Error($"Expected \"endif\" and found \"{end}\".");
    }

    private (TemplatePart, bool, bool) For(bool before, bool escapes)
    {
        source.Skip(lines: true);
        var value = source.TakeName();
        string? key = null;
        source.Skip(lines: true);
        if (source.TryTake(","))
        {
            source.Skip(lines: true);
            (key, value) = (value, source.TakeName());
            source.Skip(lines: true);
        }

        if (!source.TryTakeWord("in")) throw source.Error($"Expected \"in\" and found {source.Found}.");
        var collection = _expressions.ParseInBraces();
        var (body, end, after) = Branch(Close(), escapes);
        return end == "endfor" ? (new ForPart(key, value, collection, body), before, after) : throw source.Error($"Expected \"endfor\" and found \"{end}\".");
    }

    /// <summary>Parses up to the directive that ends the branch, and returns its keyword.</summary>
    private (Template Body, string End, bool TrimsAfter) Branch(bool trimsStart, bool escapes)
    {
        var parts = Sequence(() => source.AtEnd || (escapes && source.Next == '"'), escapes);
        if (!source.StartsWith("%{")) throw source.Error("A directive of the string does not end.");
        if (trimsStart && parts is [TextPart first, ..]) parts[0] = new TextPart(first.Text.TrimStart());
        if (Open("%{") && parts is [.., TextPart last]) parts[^1] = new TextPart(last.Text.TrimEnd());
        var word = source.TakeName();
        return (new(parts), word, Close());
    }

    private string Escape()
    {
        source.Take();
        return source.Take() switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '"' => "\"",
            '\\' => "\\",
            'u' => CodePoint(4),
            'U' => CodePoint(8),
            var other => throw source.Error($"\"\\{other}\" is not an escape sequence."),
        };
    }

    private string CodePoint(int digits)
    {
        var text = new StringBuilder();
        for (var i = 0; i < digits; i++) text.Append(source.Take());
        return int.TryParse(text.ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point) && Rune.IsValid(point)
            ? new Rune(point).ToString()
            : throw source.Error($"\"{text}\" is not a character.");
    }
}

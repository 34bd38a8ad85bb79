using System.Text;

namespace Infra.Conversion.CSharp;

/// <summary>A C# string literal: plain, interpolated, or raw if it contains quotes or several lines.</summary>
internal sealed record StringCode
{
    /// <param name="parts">Text and the code of interpolations.</param>
    public StringCode(IEnumerable<StringPart> parts) => Parts = StringPart.Joined(parts);

    /// <summary>Text and the code of interpolations. Adjacent texts are merged.</summary>
    public IReadOnlyList<StringPart> Parts { get; }

    /// <summary>Returns the code of a string without interpolations.</summary>
    public static Code Of(string text) => new StringCode([new(text, IsHole: false)]).ToCode();

    /// <summary>Returns the code of the string.</summary>
    public Code ToCode()
    {
        var text = string.Concat(Parts.Where(part => !part.IsHole).Select(part => part.Text));
        var hasHoles = Parts.Any(part => part.IsHole);
        if (Parts is [{ IsHole: true } only]) return only.Text;
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) return Escaped(hasHoles);
        if (text.Contains('\n', StringComparison.Ordinal)) return Raw(hasHoles, lines: true);
        if (text.Contains('\\', StringComparison.Ordinal) || text.Contains('\t', StringComparison.Ordinal)) return Raw(hasHoles, lines: false) is { } raw && !EndsWithQuote ? raw : Escaped(hasHoles);
        var awkward = text.Contains('"', StringComparison.Ordinal) || (hasHoles && text.AsSpan().ContainsAny('{', '}'));
        return !awkward ? Escaped(hasHoles) : EndsWithQuote ? Raw(hasHoles, lines: true) : Raw(hasHoles, lines: false);
    }

    /// <summary>A single-line raw string cannot start or end with a quote.</summary>
    private bool EndsWithQuote => Parts is [{ IsHole: false } first, ..] && first.Text.StartsWith('"') || Parts is [.., { IsHole: false } last] && last.Text.EndsWith('"');

    private string Escaped(bool hasHoles)
    {
        var code = new StringBuilder(hasHoles ? "$\"" : "\"");
        foreach (var part in Parts)
        {
            if (part.IsHole) code.Append('{').Append(part.Text).Append('}');
            else foreach (var c in part.Text) code.Append(Escape(c, hasHoles));
        }

        return code.Append('"').ToString();
    }

    private static string Escape(char c, bool hasHoles) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '{' or '}' when hasHoles => $"{c}{c}",
        _ when char.IsControl(c) => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    };

    private Code Raw(bool hasHoles, bool lines)
    {
        var braces = hasHoles ? LongestRun('{', '}') + 1 : 0;
        var quotes = new string('"', Math.Max(3, LongestRun('"') + 1));
        var content = string.Concat(Parts.Select(part => part.IsHole ? $"{new string('{', braces)}{part.Text}{new string('}', braces)}" : part.Text));
        var start = $"{new string('$', braces)}{quotes}";
        return lines ? new CodeLines([start, .. content.Split('\n'), quotes]) : $"{start}{content}{quotes}";
    }

    private int LongestRun(params ReadOnlySpan<char> characters)
    {
        var longest = 0;
        foreach (var part in Parts.Where(part => !part.IsHole))
        {
            var run = 0;
            foreach (var c in part.Text)
            {
                run = characters.Contains(c) ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }
}

/// <summary>Text, or the code of an interpolation.</summary>
internal sealed record StringPart(string Text, bool IsHole)
{
    /// <summary>Returns the parts with adjacent texts merged.</summary>
    public static IReadOnlyList<StringPart> Joined(IEnumerable<StringPart> parts)
    {
        var joined = new List<StringPart>();
        foreach (var part in parts.Where(part => part.IsHole || part.Text.Length > 0))
        {
            if (!part.IsHole && joined is [.., { IsHole: false } last]) joined[^1] = new(last.Text + part.Text, IsHole: false);
            else joined.Add(part);
        }

        return joined;
    }
}

using System.Collections;
using System.Text;

namespace HashiCorp.Cdktf;

/// <summary>Writes resolved values as JSON: keys in ordinal order, two-space indent, numbers as in JavaScript.</summary>
internal static class JsonText
{
    /// <summary>Writes one value per line. An empty list or map has its brackets on two lines. There is no final line break.</summary>
    public static string Indented(object? value)
    {
        var text = new StringBuilder();
        WriteIndented(text, value, 0);
        return text.ToString();
    }

    /// <summary>Writes a single line, with keys in their own order.</summary>
    public static string Compact(object? value)
    {
        var text = new StringBuilder();
        WriteCompact(text, value);
        return text.ToString();
    }

    private static void WriteIndented(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case IDictionary map:
                WriteMap(text, map, depth);
                break;
            case IEnumerable items and not string:
                WriteList(text, items, depth);
                break;
            default:
                WriteScalar(text, value);
                break;
        }
    }

    private static void WriteMap(StringBuilder text, IDictionary map, int depth)
    {
        var keys = new string[map.Count];
        map.Keys.CopyTo(keys, 0);
        Array.Sort(keys, StringComparer.Ordinal);
        text.Append('{');
        var first = true;
        foreach (var key in keys)
        {
            Separate(text, ref first, depth + 1);
            WriteText(text, key);
            text.Append(": ");
            WriteIndented(text, map[key], depth + 1);
        }

        NewLine(text, depth).Append('}');
    }

    private static void WriteList(StringBuilder text, IEnumerable items, int depth)
    {
        text.Append('[');
        var first = true;
        foreach (var item in items)
        {
            Separate(text, ref first, depth + 1);
            WriteIndented(text, item, depth + 1);
        }

        NewLine(text, depth).Append(']');
    }

    private static void Separate(StringBuilder text, ref bool first, int depth)
    {
        if (!first)
        {
            text.Append(',');
        }

        first = false;
        NewLine(text, depth);
    }

    private static StringBuilder NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth * 2);

    private static void WriteCompact(StringBuilder text, object? value)
    {
        switch (value)
        {
            case IDictionary map:
                Join(text, '{', map.Keys.Cast<object>(), '}', key =>
                {
                    WriteText(text, (string)key);
                    text.Append(':');
                    WriteCompact(text, map[key]);
                });
                break;
            case IEnumerable items and not string:
                Join(text, '[', items.Cast<object?>(), ']', item => WriteCompact(text, item));
                break;
            default:
                WriteScalar(text, value);
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteScalar(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null or TerraformNull:
                text.Append("null");
                break;
            case string words:
                WriteText(text, words);
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            default:
                WriteNumber(text, Numbers.Of(value) ?? double.NaN);
                break;
        }
    }

    // The public packages write numbers that are not finite as text.
    private static void WriteNumber(StringBuilder text, double number)
    {
        if (double.IsFinite(number))
        {
            text.Append(JavaScriptText.Of(number));
        }
        else
        {
            WriteText(text, JavaScriptText.Of(number));
        }
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        var written = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (Escape(value, i) is { } escape)
            {
                text.Append(value, written, i - written).Append(escape);
                written = i + 1;
            }
        }

        text.Append(value, written, value.Length - written).Append('"');
    }

    // Escaped as in JavaScript: quotes, backslashes, control characters, and unpaired surrogates.
    private static string? Escape(string text, int index) => text[index] switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' and var control => $"\\u{(int)control:x4}",
        var half when char.IsSurrogate(half) && !IsPaired(text, index) => $"\\u{(int)half:x4}",
        _ => null,
    };

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}

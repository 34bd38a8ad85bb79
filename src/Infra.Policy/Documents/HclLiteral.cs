using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Policy.Documents;

/// <summary>
/// Reads the literal inside <c>${jsonencode(…)}</c>: objects, lists, texts, numbers and truth values. A value that is known only to Terraform
/// becomes its expression.
/// </summary>
internal sealed class HclLiteral
{
    private const string Opening = "${jsonencode(";
    private const string Closing = ")}";

    private readonly string _text;
    private int _at;

    private HclLiteral(string text) => _text = text;

    /// <summary>The encoded value; null if the text is anything but that call.</summary>
    public static JsonNode? Encoded(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith(Opening, StringComparison.Ordinal) || !trimmed.EndsWith(Closing, StringComparison.Ordinal)) return null;
        var reader = new HclLiteral(trimmed[Opening.Length..^Closing.Length]);
        var value = reader.Value();
        reader.Blank();
        return reader._at == reader._text.Length ? value : null;
    }

    private JsonNode? Value()
    {
        Blank();
        return _at >= _text.Length ? null : _text[_at] switch
        {
            '{' => Block(),
            '[' => List(),
            '"' => Quoted(),
            _ => Bare(),
        };
    }

    private JsonObject Block()
    {
        var block = new JsonObject();
        for (_at++; More('}');)
        {
            var key = _text[_at] == '"' ? Quoted() : Word(":=");
            Blank();
            if (_at < _text.Length && _text[_at] is ':' or '=') _at++;
            block[key] = Value();
        }

        return block;
    }

    private JsonArray List()
    {
        var list = new JsonArray();
        for (_at++; More(']');) list.Add(Value());
        return list;
    }

    // Consumes the closing bracket and separators.
    private bool More(char end)
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ',')) _at++;
        if (_at >= _text.Length) return false;
        if (_text[_at] != end) return true;
        _at++;
        return false;
    }

    private string Quoted()
    {
        var text = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            if (_text[_at] == '$' && _at + 1 < _text.Length && _text[_at + 1] == '{') text.Append(Interpolation());
            else if (_text[_at] == '\\' && _at + 1 < _text.Length) text.Append(_text[++_at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            else text.Append(_text[_at]);
        }

        _at++;
        return text.ToString();
    }

    private string Interpolation()
    {
        var (start, depth) = (_at, 0);
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] == '{') depth++;
            if (_text[_at] == '}' && --depth == 0) break;
        }

        return _text[start..Math.Min(_at + 1, _text.Length)];
    }

    private JsonNode? Bare()
    {
        var word = Word(",}]");
        if (word.Length == 0) _at++;
        return word switch
        {
            "true" => true,
            "false" => false,
            "null" or "" => null,
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => $"${{{word}}}",
        };
    }

    // Up to one of some characters, outside of brackets.
    private string Word(string ends)
    {
        var (start, depth) = (_at, 0);
        while (_at < _text.Length && (depth > 0 || !(ends.Contains(_text[_at], StringComparison.Ordinal) || _text[_at] == '\n')))
        {
            if (_text[_at] is '(' or '[' or '{') depth++;
            if (_text[_at] is ')' or ']' or '}') depth--;
            _at++;
        }

        return _text[start.._at].Trim();
    }

    private void Blank()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }
}

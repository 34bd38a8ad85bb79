namespace Infra.Conversion.Hcl;

/// <summary>The text of a file with the current position.</summary>
/// <param name="text">The text.</param>
/// <param name="file">The file name.</param>
/// <param name="line">The line number of the start of the text.</param>
internal sealed class Source(string text, string file, int line = 1)
{
    private static readonly string[] LongOperators = ["...", "=>", "==", "!=", "<=", ">=", "&&", "||", "::"];
    private readonly List<string> _comment = [];
    private int _at;

    public string File => file;

    public bool AtEnd => _at >= text.Length;

    /// <summary>The next character; NUL at the end of the text.</summary>
    public char Next => AtEnd ? '\0' : text[_at];

    public Place Place => new(file, LineAt(_at));

    public string Text => text;

    public int Position
    {
        get => _at;
        set => _at = value;
    }

    public char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    public char Take() => AtEnd ? throw Error("The file ends too early.") : text[_at++];

    public bool StartsWith(string token) => string.CompareOrdinal(text, _at, token, 0, token.Length) == 0;

    public HclSyntaxException Error(string message) => new(Place, message);

    /// <summary>Returns the last skipped comment, one entry per line, and clears it.</summary>
    public IReadOnlyList<string> TakeComment()
    {
        IReadOnlyList<string> taken = [.. _comment];
        _comment.Clear();
        return taken;
    }

    /// <summary>Skips whitespace and comments.</summary>
    /// <param name="lines">Whether line breaks count as whitespace.</param>
    public void Skip(bool lines)
    {
        while (true)
        {
            if (Next is ' ' or '\t' or '\r' || (lines && Next == '\n'))
            {
                // A comment followed by a blank line does not belong to what comes next.
                if (Next == '\n' && Peek(1) == '\n') _comment.Clear();
                _at++;
            }
            else if (Next == '#' || StartsWith("//")) SkipLineComment();
            else if (StartsWith("/*")) SkipBlockComment();
            else return;
        }
    }

    /// <summary>Consumes a token if it is next, but not as part of a longer operator.</summary>
    public bool TryTake(string token)
    {
        if (!StartsWith(token) || LongOperators.Any(longer => longer.Length > token.Length && longer.StartsWith(token, StringComparison.Ordinal) && StartsWith(longer))) return false;
        _at += token.Length;
        return true;
    }

    public void Expect(string token)
    {
        if (!TryTake(token)) throw Error($"Expected \"{token}\" and found {Found}.");
    }

    public bool AtName => char.IsLetter(Next) || Next == '_';

    /// <summary>Consumes a word if it is next, as a whole.</summary>
    public bool TryTakeWord(string word)
    {
        if (!StartsWith(word) || IsNamePart(Peek(word.Length))) return false;
        _at += word.Length;
        return true;
    }

    public string TakeName()
    {
        if (!AtName) throw Error($"Expected a name and found {Found}.");
        var start = _at;
        while (IsNamePart(Next)) _at++;
        return text[start.._at];
    }

    /// <summary>Describes what is next, for messages.</summary>
    public string Found => Next switch
    {
        '\0' => "the end of the file",
        '\n' => "the end of the line",
        _ => $"\"{(AtName ? text[_at..(_at + NameLength())] : Next.ToString())}\"",
    };

    /// <summary>Consumes the rest of the line, including the line break.</summary>
    public string TakeLine()
    {
        var end = text.IndexOf('\n', _at);
        var taken = end < 0 ? text[_at..] : text[_at..end];
        _at = end < 0 ? text.Length : end + 1;
        return taken.TrimEnd('\r');
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';

    private int NameLength()
    {
        var length = 0;
        while (IsNamePart(Peek(length))) length++;
        return length;
    }

    private void SkipLineComment()
    {
        var start = _at + (Next == '#' ? 1 : 2);
        while (!AtEnd && Next != '\n') _at++;
        _comment.Add(text[start.._at].Trim().TrimStart('#').Trim());
    }

    private void SkipBlockComment()
    {
        var end = text.IndexOf("*/", _at, StringComparison.Ordinal);
        if (end < 0) throw Error("The comment does not end.");
        _comment.AddRange(text[(_at + 2)..end].Split('\n').Select(part => part.Trim().TrimStart('*').Trim()).Where(part => part.Length > 0));
        _at = end + 2;
    }

    private int LineAt(int position)
    {
        var current = line;
        for (var i = 0; i < position && i < text.Length; i++)
            if (text[i] == '\n') current++;
        return current;
    }
}

namespace Infra.Policy.Rules.Own;

/// <summary>What must hold for a condition in Google's expression language to hold.</summary>
internal static class Conjunction
{
    /// <summary>The terms that <c>&amp;&amp;</c> joins; the whole as one where something weaker joins them.</summary>
    public static IEnumerable<string> Terms(string condition)
    {
        var text = condition.Trim();
        var top = Marks(text).Where(mark => mark.Depth == 0).ToList();
        if (text is ['(', .. var inner, ')'] && top.First(mark => mark.Character == ')').At == text.Length - 1) return Terms(inner);
        if (top.Any(mark => mark.Character == '?' || IsAt(mark.At, "||"))) return [text];
        List<int> cuts = [-2, .. top.Select(mark => mark.At).Where(at => IsAt(at, "&&")), text.Length];
        return cuts.Count == 2 ? [text] : cuts.Zip(cuts.Skip(1)).SelectMany(cut => Terms(text[(cut.First + 2)..cut.Second]));

        bool IsAt(int at, string token) => text.AsSpan(at).StartsWith(token, StringComparison.Ordinal);
    }

    // Every character outside of quotes, and how many brackets are around it; a bracket counts as outside of itself.
    private static IEnumerable<(int At, char Character, int Depth)> Marks(string text)
    {
        var (depth, quote) = (0, default(char));
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quote != default)
            {
                if (character == '\\') at++;
                else if (character == quote) quote = default;
                continue;
            }

            if (character is '\'' or '"') quote = character;
            if (character is ')' or ']') depth--;
            yield return (at, character, depth);
            if (character is '(' or '[') depth++;
        }
    }
}

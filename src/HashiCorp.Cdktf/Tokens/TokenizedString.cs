namespace HashiCorp.Cdktf;

/// <summary>Splits strings into text and tokens.</summary>
internal static class TokenizedString
{
    /// <summary>Whether a string may contain tokens. A cheap check that excludes almost every string.</summary>
    public static bool MayHaveTokens(string text) => text.Contains("{TfToken[", StringComparison.Ordinal);

    /// <summary>Returns the texts and tokens of a string.</summary>
    public static TokenizedStringFragments Split(string text)
    {
        var fragments = new TokenizedStringFragments();
        var position = 0;
        for (var start = Next(text, 0); start >= 0; start = Next(text, start))
        {
            if (TokenRegistry.Read(text, start, out var end) is not { } token)
            {
                start += TokenRegistry.StringStart.Length;
                continue;
            }

            AddText(fragments, text, position, start);
            fragments.AddToken(token);
            start = position = end;
        }

        AddText(fragments, text, position, text.Length);
        return fragments;
    }

    /// <summary>Returns the texts and tokens of a string, and the starts and ends of its expressions.</summary>
    public static TokenizedStringFragments SplitWithEscapes(string text)
    {
        var fragments = new TokenizedStringFragments();
        var (position, scan) = (0, 0);
        while (scan < text.Length)
        {
            if (text[scan] == '}')
            {
                Add("close", scan, scan + 1);
            }
            else if (text[scan] == '$' && scan + 1 < text.Length && text[scan + 1] == '{')
            {
                if (string.CompareOrdinal(text, scan, TokenRegistry.StringStart, 0, TokenRegistry.StringStart.Length) == 0
                    && TokenRegistry.Read(text, scan, out var end) is { } token)
                {
                    AddText(fragments, text, position, scan);
                    fragments.AddToken(token);
                    scan = position = end;
                }
                else
                {
                    Add("open", scan, scan + 2);
                }
            }
            else
            {
                scan++;
            }
        }

        AddText(fragments, text, position, text.Length);
        return fragments;

        void Add(string kind, int from, int to)
        {
            AddText(fragments, text, position, from);
            fragments.AddEscape(kind);
            scan = position = to;
        }
    }

    private static int Next(string text, int from) =>
        from >= text.Length ? -1 : text.IndexOf(TokenRegistry.StringStart, from, StringComparison.Ordinal);

    private static void AddText(TokenizedStringFragments fragments, string text, int from, int to)
    {
        if (to > from)
        {
            fragments.AddLiteral(text[from..to]);
        }
    }
}

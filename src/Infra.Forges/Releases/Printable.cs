namespace Infra.Forges.Releases;

/// <summary>Sanitizes foreign text for messages: no control sequences and no line breaks.</summary>
internal static class Printable
{
    private const int Longest = 200;

    public static string Of(string text) =>
        string.Concat(text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
}

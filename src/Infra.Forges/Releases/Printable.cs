namespace Infra.Forges.Releases;

/// <summary>Text of somebody else in a message: nothing in it moves a terminal's cursor or begins a line of its own.</summary>
internal static class Printable
{
    private const int Longest = 200;

    public static string Of(string text) =>
        string.Concat(text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
}

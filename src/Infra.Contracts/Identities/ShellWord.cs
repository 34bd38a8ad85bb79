namespace Infra.Contracts.Identities;

/// <summary>A word of a script of bash, such as <see cref="CloudLogin.Script"/>.</summary>
public static class ShellWord
{
    /// <summary>The text as one word, in which nothing can be expanded and nothing ends it.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

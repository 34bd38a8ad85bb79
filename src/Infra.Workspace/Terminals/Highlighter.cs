using System.Text.RegularExpressions;
using Spectre.Console;

namespace Infra.Workspace.Terminals;

/// <summary>Colors the starts of result lines: the signs of a diff, severities, verdicts. The text is unchanged and reads the same without color.</summary>
internal static partial class Highlighter
{
    private static readonly (Regex Sign, string Ansi, string Name)[] Hues =
    [
        (Create(), "32", "green"), (Destroy(), "31", "red"), (Change(), "33", "yellow"), (Grave(), "1;31", "bold red"), (Mild(), "33", "yellow"), (Heading(), "1", "bold"),
    ];

    /// <summary>Returns the text with ANSI colors.</summary>
    public static string Color(string text) => Lines(text, (line, hue) => $"\e[{hue.Ansi}m{line}\e[0m", line => line);

    /// <summary>Returns the text as Spectre markup.</summary>
    public static string Mark(string text) => Lines(text, (line, hue) => $"[{hue.Name}]{Markup.Escape(line)}[/]", Markup.Escape);

    private static string Lines(string text, Func<string, (Regex Sign, string Ansi, string Name), string> colored, Func<string, string> plain) => string.Join('\n', text.Split('\n').Select(line =>
    {
        foreach (var hue in Hues)
            if (hue.Sign.Match(line) is { Success: true } match) return colored(match.Value, hue) + plain(line[match.Length..]);
        return plain(line);
    }));

    [GeneratedRegex(@"^  [+=>] \S+|^met\b")]
    private static partial Regex Create();

    [GeneratedRegex(@"^  [-±×∓] \S+|^      .* forces replacement$")]
    private static partial Regex Destroy();

    [GeneratedRegex(@"^  ~ \S+|^unknown\b")]
    private static partial Regex Change();

    [GeneratedRegex(@"^  (?:CRITICAL|HIGH)\b|^NOT MET\b|^  ! ")]
    private static partial Regex Grave();

    [GeneratedRegex(@"^  (?:MEDIUM|LOW)\b")]
    private static partial Regex Mild();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(?: \((?:hard|soft)\))?:(?= )")]
    private static partial Regex Heading();
}

using System.CommandLine;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Documentation.Tests;

/// <summary>The command lines of a page, held against the tool's own commands.</summary>
internal static partial class CommandLines
{
    private static readonly RootCommand Tool =
        new InfraProgram(new Repository(RepositoryRoot.Path), new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, isInteractive: false)).Root();

    /// <summary>Those of shell blocks, also behind another command. They can be typed as they are.</summary>
    public static IEnumerable<string> Typed(string text) =>
        from block in CodeBlock.Of(text)
        where block.Language == "sh"
        from line in block.Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        from part in line.Split('#')[0].Split("&&")
        let match = Launched().Match(part)
        where match.Success
        select match.Groups["line"].Value.Trim();

    /// <summary>Those in running text, such as <c>`./infra diff [STACK…]`</c>. One may be the name of a command without what it requires.</summary>
    public static IEnumerable<string> Mentioned(string text) => Inline().Matches(text).Select(match => match.Groups["line"].Value.Trim());

    /// <summary>Whether the tool accepts a line as it is.</summary>
    public static bool IsAccepted(string line) => !UsageProblem.IsIn(Tool.Parse(Words(line)));

    /// <summary>Whether the tool accepts a line with all that is optional in it, or has a command of this name.</summary>
    public static bool IsKnown(string line) => IsCommand(Words(line)) || IsAccepted(Alternative().Replace(line.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), ""));

    private static bool IsCommand(IReadOnlyList<string> words)
    {
        Command? command = Tool;
        foreach (var word in words) command = command?.Subcommands.FirstOrDefault(child => child.Name == word);
        return command is not null;
    }

    private static List<string> Words(string line) => [.. Word().Matches(line).Select(match => match.Value.Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).TrimEnd('…'))];

    [GeneratedRegex(@"(?:^|\s)(?:\./|dotnet )infra(?<line>\s.*|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Launched();

    [GeneratedRegex(@"(?<!`)`(?:\./|dotnet )?infra (?<line>[^`\n]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Inline();

    /// <summary>Of <c>bash|zsh</c> all but the first.</summary>
    [GeneratedRegex(@"\|[^\s|]+")]
    private static partial Regex Alternative();

    [GeneratedRegex("""(?:'[^']*'|"[^"]*"|[^\s'"])+""")]
    private static partial Regex Word();
}

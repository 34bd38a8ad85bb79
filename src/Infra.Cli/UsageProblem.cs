using System.CommandLine;
using System.CommandLine.Parsing;
using Infra.Cli.Help;
using Infra.Contracts.Problems;

namespace Infra.Cli;

/// <summary>Converts usage errors to problems.</summary>
internal static class UsageProblem
{
    /// <summary>Whether there is a usage error.</summary>
    public static bool IsIn(ParseResult parsed) => parsed.Errors.Count > 0 || (parsed.Action is HelpText && parsed.UnmatchedTokens.Count > 0) || StrayOptions(parsed).Any();

    public static InfraException Of(RootCommand root, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var subject = command == root ? "infra" : $"infra {command.Name}";
        string[] unknown = [.. parsed.UnmatchedTokens, .. StrayOptions(parsed)];
        return new(ExitCode.Usage, unknown.Length > 0
            ? new Problem("INFRA0003", subject, $"It has no {Kind(command, unknown[0])} \"{unknown[0]}\".", Suggestion(command, unknown[0], subject))
            : new Problem("INFRA0003", subject, string.Join(' ', parsed.Errors.Select(error => Sentence(error.Message))), $"Run {subject} --help."));
    }

    /// <summary>Finds misspelled options, which the library takes for arguments if a command has a list of them.</summary>
    private static IEnumerable<string> StrayOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith('-'))
        .Select(token => token.Value);

    // Some of the library's messages end with a list.
    private static string Sentence(string message) => $"{string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')}.";

    private static string Kind(Command command, string token) =>
        token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";

    private static string Suggestion(Command command, string token, string subject)
    {
        var known = token.StartsWith('-')
            ? command.Options.Select(option => option.Name)
            : command.Subcommands.Where(other => !other.Hidden).Select(other => other.Name);
        return Spelling.Closest(token, known) is { } closest ? $"Did you mean \"{closest}\"? Run {subject} --help for all." : $"Run {subject} --help.";
    }
}

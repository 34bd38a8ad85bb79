using System.CommandLine;
using Infra.Contracts.Problems;

namespace Infra.Cli;

/// <summary>A command line that can't be read, in the form of every other problem.</summary>
internal static class UsageProblem
{
    public static InfraException Of(RootCommand root, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var subject = command == root ? "infra" : $"infra {command.Name}";
        var unknown = parsed.UnmatchedTokens;
        return new(ExitCode.Usage, unknown.Count > 0
            ? new Problem("INFRA0003", subject, $"It has no {Kind(command, unknown[0])} \"{unknown[0]}\".", Suggestion(command, unknown[0], subject))
            : new Problem("INFRA0003", subject, string.Join(' ', parsed.Errors.Select(error => error.Message)), $"Run {subject} --help."));
    }

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

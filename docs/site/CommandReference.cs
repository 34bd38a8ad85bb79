using System.CommandLine;
using Infra.Cli;
using Infra.Cli.Commands;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Documentation;

/// <summary>A page for each command of the tool, from the commands themselves.</summary>
internal static class CommandReference
{
    /// <summary>The commands that help lists.</summary>
    public static IReadOnlyList<Command> Commands { get; } =
    [
        .. new InfraProgram(new Repository("."), new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, isInteractive: false)).Root().Subcommands
            .Where(command => !command.Hidden),
    ];

    public static IEnumerable<(string File, string Text)> Pages() =>
    [
        ("commands/toc.yml", Markdown.Contents([("All commands", "index.md"), .. Commands.Select(command => ($"infra {command.Name}", $"{command.Name}.md"))])),
        ("commands/index.md", Index()),
        .. Commands.Select(command => ($"commands/{command.Name}.md", Page(command))),
    ];

    private static string Index() => $"""
        ---
        uid: commands
        ---
        # Commands

        `infra --help` lists the commands, `infra COMMAND --help` the options of one. In an estate made from the template the tool is
        `dotnet infra`; in this repository it is `./infra`. Where a command takes `--json`, its page has the JSON Schema of what that prints.

        {Markdown.Table(["command", "does"], Commands.Select(command => (string[])[$"[{command.Name}]({command.Name}.md)", command.Description ?? ""]))}
        | exit code | means |
        | --- | --- |
        | 0 | done |
        | 1 | failed |
        | 2 | usage error |
        | 3 | a gate stopped the deployment |
        | 4 | the saved plan is stale or was altered |
        | 5 | the state is locked |
        | 6 | drift found |
        """;

    private static string Page(Command command)
    {
        var path = string.Join(' ', Path(command));
        return $"""
            # infra {path}

            {command.Description}.

            ```text
            infra {path}{string.Concat(command.Arguments.Select(argument => $" {Usage(argument)}"))}{(command.Subcommands.Count > 0 ? " COMMAND" : "")}{(command.Options.Count > 0 ? " [OPTIONS]" : "")}
            ```

            {Markdown.Table(["argument", "is"], command.Arguments.Where(argument => !argument.Hidden).Select(argument => (string[])[Markdown.Code(argument.Name.ToUpperInvariant()), argument.Description ?? ""]))}
            {Markdown.Table(["option", "does"], command.Options.Where(option => !option.Hidden).OrderBy(option => option.Name, StringComparer.Ordinal).Select(option => (string[])[Names(option), Description(option)]))}
            {string.Concat(command.Options.OfType<IJsonOption>().Select(json => $"## JSON\n\nWhat `--json` prints, as JSON Schema:\n\n```json\n{JsonText.Of(json.Form.Schema).TrimEnd()}\n```\n"))}
            {string.Concat(command.Subcommands.Where(child => !child.Hidden).Select(child => "#" + Page(child)))}
            """;
    }

    private static IEnumerable<string> Path(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? [.. Path(parent), command.Name] : [command.Name];

    private static string Usage(Argument argument)
    {
        var name = argument.Name.ToUpperInvariant() + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Names(Option option) => string.Join(", ", new[] { option.Name }.Concat(option.Aliases).Distinct().Select(Markdown.Code));

    private static string Description(Option option) => option.Required ? $"{option.Description}. Required." : option.Description ?? "";
}

using System.CommandLine;

namespace Infra.Cli.Help;

/// <summary>A group of commands in the help.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Commands">The commands, in the order of their use.</param>
internal sealed record CommandGroup(string Title, params IReadOnlyList<Command> Commands);

using System.CommandLine;

namespace Infra.Cli.Help;

/// <summary>Commands that belong together, as help lists them.</summary>
/// <param name="Title">What they are for.</param>
/// <param name="Commands">In the order of their use.</param>
internal sealed record CommandGroup(string Title, params IReadOnlyList<Command> Commands);

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Infra.Cli.Help;

/// <summary>The help: commands in groups, and examples below each command's options.</summary>
internal sealed class HelpText(IReadOnlyList<CommandGroup> groups, HelpAction usual) : SynchronousCommandLineAction
{
    private const string Name = "infra";

    /// <summary>Installs this help in a command line.</summary>
    public static void Install(RootCommand root, IReadOnlyList<CommandGroup> groups)
    {
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new HelpText(groups, (HelpAction)option.Action!);
    }

    /// <summary>Help is shown even if required arguments are missing.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is RootCommand root)
        {
            output.Write(Root(root));
            return 0;
        }

        var code = usual.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (Examples.All.GetValueOrDefault(command.Name) is { Count: > 0 } examples)
            output.Write($"Examples:\n{string.Concat(examples.Select(example => $"  {Name} {example}\n"))}\n");
        return code;
    }

    private string Root(RootCommand root)
    {
        var width = groups.Max(group => group.Commands.Max(command => command.Name.Length));
        return $"{root.Description}\n\nUsage:\n  {Name} [command] [options]\n\n"
            + string.Concat(groups.Select(group => $"{group.Title}:\n{string.Concat(group.Commands.Select(command => $"  {command.Name.PadRight(width)}  {command.Description}\n"))}\n"))
            + $"Examples:\n  {Name} synth\n  {Name} diff 'aws-dev-*'\n  {Name} rehearse\n\n{Name} COMMAND --help shows the options of a command, and examples.\n";
    }
}

using System.CommandLine;
using Infra.Cli.Bindings;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra bindings</c>: the public packages that constructs use with <c>InfraEngine=jsii</c>.</summary>
internal static class BindingsCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var command = new Command("bindings", "Build the public packages, for InfraEngine=jsii");
        command.SetAction((_, cancellation) => terminal.WithProgressAsync(async () =>
        {
            await new BindingsFeed(repository, terminal.Step).EnsureAsync(cancellation);
            return 0;
        }));
        return command;
    }
}

using System.CommandLine;
using Infra.Cli.Bindings;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra bindings</c>: the packages that an IDE needs to open the solution.</summary>
internal static class BindingsCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var command = new Command("bindings", "Build the CDKTF packages named in package.json, for an IDE to restore");
        command.SetAction((_, cancellation) => terminal.WithProgressAsync(async () =>
        {
            await new BindingsFeed(repository, terminal.Step).EnsureAsync(cancellation);
            return 0;
        }));
        return command;
    }
}

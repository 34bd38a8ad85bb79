using System.CommandLine;
using Infra.Cli.Building;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra app</c>: the program in <c>cdktf.json</c>, so that <c>npx cdktf</c> never synthesizes an outdated build.</summary>
internal static class AppCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var command = new Command("app", "Run the estate's program, as cdktf does") { Hidden = true };
        command.SetAction(async (_, cancellation) =>
        {
            var program = await new Synthesis(repository, terminal.Step).PrepareAsync(cancellation);
            return (await repository.Dotnet.TryRunAsync([program], cancellation, terminal.Error.WriteLine)).ExitCode;
        });
        return command;
    }
}

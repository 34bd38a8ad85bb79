using System.CommandLine;
using Infra.Cli.Testing;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra test</c>: builds the repository and runs its tests.</summary>
internal static class TestCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var projects = new Argument<string[]>("project") { Description = "Parts of project names (default: all)", Arity = ArgumentArity.ZeroOrMore };
        var accept = new Option<bool>("--accept") { Description = "Accept the results of the tests as new snapshots; review them in the diff" };
        var command = new Command("test", "Run the tests of the repository") { projects, accept };
        command.SetAction(async (parsed, cancellation) =>
        {
            var tally = await new EstateTests(repository, terminal).RunAsync(parsed.GetValue(projects) ?? [], parsed.GetValue(accept), cancellation);
            terminal.Output.WriteLine($"{tally}");
            return (int)(tally.IsGreen ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }
}

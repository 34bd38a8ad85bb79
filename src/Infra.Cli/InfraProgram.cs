using System.CommandLine;
using Infra.Cli.Commands;
using Infra.Cli.Help;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli;

/// <summary>The command-line program: parses arguments, runs a command, and converts every outcome to messages and an exit code.</summary>
/// <param name="repository">The estate's repository.</param>
/// <param name="terminal">The user's terminal.</param>
/// <param name="variables">The environment variables. Default: null, those of this process.</param>
internal sealed class InfraProgram(Repository repository, Terminal terminal, Func<string, string?>? variables = null)
{
    private readonly Func<string, string?> _variables = variables ?? Environment.GetEnvironmentVariable;

    /// <summary>All commands, in the groups and order of the help.</summary>
    internal IReadOnlyList<CommandGroup> Groups =>
    [
        new("Estate", SynthCommand.Create(repository, terminal), ChangedCommand.Create(repository, terminal), RemovedCommand.Create(repository, terminal), GraphCommand.Create(repository, terminal),
            PostureCommand.Create(repository, terminal), StatusCommand.Create(repository, terminal, _variables), AuditCommand.Create(repository, terminal, _variables)),
        new("Plan and apply", DiffCommand.Create(repository, terminal), DeployCommand.Create(repository, terminal, _variables), DestroyCommand.Create(repository, terminal, _variables),
            DriftCommand.Create(repository, terminal, _variables), UnlockCommand.Create(repository, terminal), MigrateCommand.Create(repository, terminal), RehearseCommand.Create(repository, terminal)),
        new("Gates and reports", GateCommand.Create(repository, terminal), RulesCommand.Create(repository, terminal), ReportCommand.Create(repository, terminal, _variables), NotifyCommand.Create(terminal, _variables)),
        new("Releases", ReleaseCommand.Create(repository, terminal, _variables), PromoteCommand.Create(repository, terminal, _variables), RollbackCommand.Create(repository, terminal, _variables)),
        new("Set-up", BootstrapCommand.Create(repository, terminal, _variables), PipelinesCommand.Create(repository, terminal), LocksCommand.Create(repository, terminal),
            ProvidersCommand.Create(repository, terminal), BindingsCommand.Create(repository, terminal), ConvertCommand.Create(terminal), CompletionsCommand.Create(terminal), TestCommand.Create(repository, terminal)),
    ];

    /// <summary>Returns the root command with all commands.</summary>
    public RootCommand Root()
    {
        var root = new RootCommand("GitOps infrastructure in C#: synthesize, diff, gate and deploy an estate.");
        var groups = Groups;
        foreach (var command in groups.SelectMany(group => group.Commands)) root.Add(command);
        root.Add(AppCommand.Create(repository, terminal));
        HelpText.Install(root, groups);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        var root = Root();
        root.HelpName = "infra";
        var parsed = root.Parse(arguments.Count == 0 ? ["--help"] : arguments);
        if (UsageProblem.IsIn(parsed)) return terminal.Fail(UsageProblem.Of(root, parsed));
        try
        {
            return await parsed.InvokeAsync(
                new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.Output, Error = terminal.Error },
                cancellation);
        }
        catch (InfraException e)
        {
            return terminal.Fail(e);
        }
        catch (OperationCanceledException)
        {
            return terminal.Fail(new InfraException(ExitCode.Interrupted, new Problem(
                "INFRA0002", null, "Stopped on request.", "Run the same command again to continue.")));
        }
#pragma warning disable CA1031 // The last resort: users get a message and a file, never a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var log = Path.Combine(repository.Home, "logs", $"crash-{Environment.ProcessId}.log");
            AtomicFile.Write(log, $"infra {string.Join(' ', arguments)}\n{e}\n");
            return terminal.Fail(new InfraException(ExitCode.Failed, new Problem(
                "INFRA0001", null, $"This is a bug in Infra: {e.Message}", $"Report it with the file {log}.")));
        }
    }
}

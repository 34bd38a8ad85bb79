using System.Runtime.InteropServices;
using Infra.Cli;
using Infra.Workspace;
using Infra.Workspace.Terminals;

var terminal = Terminal.OfThisProcess();
var repository = Repository.Containing(Environment.GetEnvironmentVariable("INFRA_ROOT") ?? Environment.CurrentDirectory);

// System.CommandLine gives a command two seconds to stop; Terraform needs its own time to release a state.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await new InfraProgram(repository, terminal).RunAsync(args, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    terminal.Step("Stopping: finishing what is in progress, and releasing locks");
    stop.Cancel();
}

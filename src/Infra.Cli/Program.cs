using System.Runtime.InteropServices;
using Infra.Cli;
using Infra.Cli.Building;
using Infra.Cli.Terminals;

// The command line library would give a command two seconds to end; Terraform decides itself how long it needs to let go of a state.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var repository = Repository.Containing(Environment.GetEnvironmentVariable("INFRA_ROOT") ?? Environment.CurrentDirectory);
return await new InfraProgram(repository, Terminal.OfThisProcess()).RunAsync(args, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

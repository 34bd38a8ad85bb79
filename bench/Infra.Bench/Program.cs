using Infra.Bench;
using Infra.Cli.Building;
using Infra.Cli.Terminals;
using Infra.Contracts.Problems;

var repository = Repository.Containing(Environment.GetEnvironmentVariable("INFRA_ROOT") ?? Environment.CurrentDirectory);
var terminal = Terminal.OfThisProcess();
try
{
    return await new BenchCommand(repository, terminal).RunAsync(args);
}
catch (InfraException e)
{
    return terminal.Fail(e);
}

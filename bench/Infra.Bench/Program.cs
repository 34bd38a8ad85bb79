using Infra.Bench;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Terminals;

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

using Infra.Cli;
using Infra.Cli.Building;
using Infra.Cli.Terminals;

var repository = Repository.Containing(Environment.GetEnvironmentVariable("INFRA_ROOT") ?? Environment.CurrentDirectory);
return await new InfraProgram(repository, Terminal.OfThisProcess()).RunAsync(args);

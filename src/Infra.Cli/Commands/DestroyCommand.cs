using System.CommandLine;
using Infra.Cli.Building;
using Infra.Cli.Deployments;
using Infra.Cli.Terminals;
using Infra.Contracts.Problems;

namespace Infra.Cli.Commands;

/// <summary><c>infra destroy</c>: dependants first, and never from under a stack that still stands.</summary>
internal static class DestroyCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var approval = new Approval();
        var command = new Command("destroy", "Destroy stacks, dependants first");
        stacks.AddTo(command);
        simulation.AddTo(command);
        approval.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            approval.RequireSomebody(parsed, terminal, "destroy");
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var chosen = stacks.Choose(parsed, output);
            var (deployment, dependants) = (new Deployment(repository.In(clouds), terminal), new Dependants(repository.In(clouds), output));
            var plans = await terminal.WithProgressAsync(async () =>
            {
                await dependants.RefuseUnderAsync(chosen, cancellation);
                return await deployment.PlanAsync(chosen, destroy: true, cancellation);
            });
            deployment.ThrowFailures();
            foreach (var plan in plans) terminal.Done(plan.Text.TrimEnd());
            if (plans.All(plan => plan.Plan is { IsEmpty: true })) return (int)ExitCode.Done;

            var word = chosen.Count == 1 ? chosen[0].Name : output.Estate.Name;
            if (!approval.Given(parsed, terminal, "All of this will be destroyed.", word)) throw Approval.Refused(word);
            foreach (var wave in Dependants.Waves(chosen))
            {
                var ready = deployment.Ready(wave, dependants.Of);
                await terminal.WithProgressAsync(() => deployment.ApplyAsync(plans.IntersectBy(ready.Select(stack => stack.Name), plan => plan.Stack), cancellation));
            }

            deployment.ThrowFailures();
            return (int)ExitCode.Done;
        });
        return command;
    }
}

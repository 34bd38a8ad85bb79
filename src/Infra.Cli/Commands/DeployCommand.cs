using System.CommandLine;
using Infra.Cli.Building;
using Infra.Cli.Deployments;
using Infra.Cli.Terminals;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Cli.Commands;

/// <summary><c>infra deploy</c>: plan, show, ask, and apply the plan that was shown, wave by wave.</summary>
internal static class DeployCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var approval = new Approval();
        var json = new Option<bool>("--json") { Description = "What became of each stack, as JSON" };
        var command = new Command("deploy", "Plan and apply stacks in the order of their dependencies") { json };
        stacks.AddTo(command);
        simulation.AddTo(command);
        approval.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            approval.RequireSomebody(parsed, terminal, "deploy");
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var deployment = new Deployment(repository.In(clouds), terminal);
            var report = new DeploymentReport();
            foreach (var wave in SynthOutput.Waves(stacks.Choose(parsed, output)))
            {
                var plans = await DeployAsync(wave, deployment, plan => approval.Given(parsed, terminal, plan, "yes"), terminal, cancellation);
                foreach (var plan in plans) report.Add(plan, await plan.Terraform.OutputsAsync(cancellation));
            }

            foreach (var (stack, failure) in deployment.Failures) report.Add(stack, failure.Problems);
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? report.Json() : report.Text());
            deployment.ThrowFailures();
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Brings the stacks of a wave up, as far as their way is free and their plans are approved.</summary>
    /// <returns>Those that are up.</returns>
    private static async Task<List<StackPlan>> DeployAsync(
        IReadOnlyList<SynthesizedStack> wave, Deployment deployment, Func<string, bool> isApproved, Terminal terminal, CancellationToken cancellation)
    {
        var ready = deployment.Ready(wave, stack => stack.Dependencies);
        var plans = await terminal.WithProgressAsync(() => deployment.PlanAsync(ready, destroy: false, cancellation));
        foreach (var plan in plans) terminal.Done(plan.Text.TrimEnd());

        var changing = plans.Where(plan => plan.Plan is { IsEmpty: false }).Select(plan => plan.Stack).ToList();
        if (changing.Count > 0 && !isApproved($"Apply {string.Join(", ", changing)}?"))
            foreach (var stack in changing) deployment.Fail(stack, Approval.Refused(stack));

        await terminal.WithProgressAsync(() => deployment.ApplyAsync(plans.Where(plan => !deployment.Failures.ContainsKey(plan.Stack)), cancellation));
        return [.. plans.Where(plan => !deployment.Failures.ContainsKey(plan.Stack))];
    }
}

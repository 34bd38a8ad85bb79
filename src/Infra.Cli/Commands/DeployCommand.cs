using System.CommandLine;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Plans;
using Infra.Deployment.Rollouts;
using Infra.Deployment.SavedPlans;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra deploy</c>: plan, show, ask, and apply the plan that was shown, wave by wave.</summary>
internal static class DeployCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var stacks = new StackArguments();
        var simulation = new Simulation();
        var approval = new Approval();
        var run = new RunArguments("--saved", "Apply the plans that this run stored with diff --plans, and no others");
        var outputs = new Option<string?>("--outputs") { Description = "Also write what became of each stack to this file, as JSON" };
        var json = new Option<bool>("--json") { Description = "What became of each stack, as JSON" };
        var command = new Command("deploy", "Plan and apply stacks in the order of their dependencies") { json, outputs };
        stacks.AddTo(command);
        simulation.AddTo(command);
        approval.AddTo(command);
        run.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var clouds = await simulation.OpenAsync(parsed, repository);
            var saved = run.Of(parsed, new(repository, clouds));
            if (saved is null) approval.RequireSomebody(parsed, terminal, "deploy");
            var output = await terminal.WithProgressAsync(() => stacks.SynthesizeAsync(parsed, repository, terminal, cancellation));
            var deployment = new Rollout(new(repository, clouds), terminal);
            var report = new RolloutReport();
            foreach (var wave in SynthOutput.Waves(stacks.Choose(parsed, output)))
            {
                // What a run stored was approved there.
                var plans = await DeployAsync(wave, deployment, saved, plan => saved is not null || approval.Given(parsed, terminal, plan, "yes"), terminal, cancellation);
                foreach (var plan in plans) report.Add(plan, await plan.Terraform.OutputsAsync(cancellation));
            }

            foreach (var (stack, failure) in deployment.Failures) report.Add(stack, failure.Problems);
            if (parsed.GetValue(outputs) is { } file) AtomicFile.Write(file, report.Json());
            await terminal.Output.WriteAsync(parsed.GetValue(json) ? report.Json() : report.Text());
            deployment.ThrowFailures();
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Brings the stacks of a wave up, as far as their way is free and their plans are approved.</summary>
    /// <returns>Those that are up.</returns>
    private static async Task<List<StackPlan>> DeployAsync(
        IReadOnlyList<SynthesizedStack> wave, Rollout deployment, RunPlans? saved, Func<string, bool> isApproved, Terminal terminal, CancellationToken cancellation)
    {
        var ready = deployment.Ready(wave, stack => stack.Dependencies);
        var plans = await terminal.WithProgressAsync(() =>
            saved is null ? deployment.PlanAsync(ready, destroy: false, cancellation) : deployment.RestoreAsync(ready, saved, cancellation));
        foreach (var plan in plans) terminal.Done(plan.Text.TrimEnd());

        var changing = plans.Where(plan => plan.Plan is { IsEmpty: false }).Select(plan => plan.Stack).ToList();
        if (changing.Count > 0 && !isApproved($"Apply {string.Join(", ", changing)}?"))
            foreach (var stack in changing) deployment.Fail(stack, Approval.Refused(stack));

        await terminal.WithProgressAsync(() => deployment.ApplyAsync(plans.Where(plan => !deployment.Failures.ContainsKey(plan.Stack)), cancellation));
        List<StackPlan> applied = [.. plans.Where(plan => !deployment.Failures.ContainsKey(plan.Stack))];
        if (saved is not null) foreach (var plan in applied) await saved.RemoveAsync(plan.Terraform.Stack, cancellation);
        return applied;
    }
}

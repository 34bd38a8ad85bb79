using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Plans;
using Infra.Deployment.Terraform;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.Rollouts;

/// <summary>
/// Plans stacks in simulated clouds, each after the stacks that it reads. Every plan is applied to a copy of the clouds before the next one
/// is made, so consumers get real plans and the given clouds are unchanged.
/// </summary>
/// <param name="repository">The estate's repository.</param>
/// <param name="output">The whole estate, including the stacks that the planned ones read.</param>
/// <param name="clouds">The simulated clouds.</param>
/// <param name="terminal">The terminal of the user.</param>
internal sealed class PlansInOrder(Repository repository, SynthOutput output, CloudsInFolder clouds, Terminal terminal)
{
    /// <summary>
    /// Plans stacks: in order if the clouds are simulated. In real clouds, plans that will be applied read what is deployed; others read what the stacks before
    /// them plan.
    /// </summary>
    /// <param name="target">The target of the stacks.</param>
    /// <param name="output">The whole estate.</param>
    /// <param name="chosen">The stacks to plan.</param>
    /// <param name="deployment">Makes the plans, and records failures.</param>
    /// <param name="isToBeApplied">Whether the plans will be applied.</param>
    /// <param name="terminal">The terminal of the user.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The plans that could be made, in stack order.</returns>
    public static Task<IReadOnlyList<StackPlan>> OfAsync(
        DeploymentTarget target, SynthOutput output, IReadOnlyList<SynthesizedStack> chosen, Rollout deployment, bool isToBeApplied, Terminal terminal, CancellationToken cancellation) =>
        target.Clouds is CloudsInFolder simulated ? new PlansInOrder(target.Repository, output, simulated, terminal).PlanAsync(chosen, deployment, cancellation)
        : isToBeApplied ? deployment.PlanAsync(chosen, destroy: false, cancellation)
        : new PlansAhead(deployment).PlanAsync(chosen, cancellation);

    private async Task<IReadOnlyList<StackPlan>> PlanAsync(IReadOnlyList<SynthesizedStack> chosen, Rollout deployment, CancellationToken cancellation)
    {
        if (chosen.All(stack => stack.Dependencies.Count == 0)) return await deployment.PlanAsync(chosen, destroy: false, cancellation);
        var folder = Directory.CreateTempSubdirectory("infra-simulated-").FullName;
        try
        {
            await using var copy = await clouds.CopyAsync(folder);
            return await PlanInAsync(copy, chosen, deployment, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<IReadOnlyList<StackPlan>> PlanInAsync(CloudsInFolder copy, IReadOnlyList<SynthesizedStack> chosen, Rollout deployment, CancellationToken cancellation)
    {
        var plans = new Dictionary<string, StackPlan>();
        var ahead = new Rollout(new(repository, copy), new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, isInteractive: false));
        foreach (var wave in SynthOutput.Waves(WithProducers(chosen)))
        {
            var ready = ahead.Ready(wave, stack => stack.Dependencies);
            foreach (var stack in ready.Where(chosen.Contains)) terminal.Step($"Planning {stack.Name}");
            var planned = await ahead.PlanAsync(ready, destroy: false, cancellation);
            foreach (var plan in planned.Where(plan => chosen.Contains(plan.Terraform.Stack))) plans[plan.Stack] = await KeepAsync(plan, cancellation);
            await ahead.ApplyAsync(planned, cancellation);
        }

        foreach (var stack in chosen) if (ahead.Failures.GetValueOrDefault(stack.Name) is { } why && !plans.ContainsKey(stack.Name)) deployment.Fail(stack.Name, why);
        return [.. chosen.Select(stack => plans.GetValueOrDefault(stack.Name)).OfType<StackPlan>()];
    }

    private async Task<StackPlan> KeepAsync(StackPlan plan, CancellationToken cancellation)
    {
        var terraform = new StackTerraform(new(repository, clouds), plan.Terraform.Stack);
        if (plan.Plan is not null) terraform.TakeOver(plan.Terraform.ReadPlan(), await plan.Terraform.ShowPlanAsync(cancellation));
        return plan with { Terraform = terraform };
    }

    private List<SynthesizedStack> WithProducers(IReadOnlyList<SynthesizedStack> chosen)
    {
        var names = chosen.Select(stack => stack.Name).ToHashSet();
        var waiting = new Queue<string>(names);
        while (waiting.TryDequeue(out var next))
            foreach (var producer in output.Stacks.Where(stack => stack.Name == next).SelectMany(stack => stack.Dependencies).Where(names.Add)) waiting.Enqueue(producer);
        return [.. output.Stacks.Where(stack => names.Contains(stack.Name))];
    }
}

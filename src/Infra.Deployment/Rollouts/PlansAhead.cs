using Infra.Contracts.Synthesized;
using Infra.Deployment.Plans;
using Infra.Deployment.States;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.Rollouts;

/// <summary>
/// Plans of stacks of which some read others that are planned here too, and that change what they output: each is made against what those plan, so that a
/// change is shown whole before any of it is applied. Such a plan is for reading: nothing can apply it.
/// </summary>
/// <param name="deployment">Plans, and records what fails.</param>
internal sealed class PlansAhead(Rollout deployment)
{
    private readonly Dictionary<string, StackPlan> _plans = [];

    /// <summary>Plans stacks wave by wave.</summary>
    /// <returns>The plans that could be made, in the order of the stacks.</returns>
    public async Task<IReadOnlyList<StackPlan>> PlanAsync(IReadOnlyList<SynthesizedStack> chosen, CancellationToken cancellation)
    {
        foreach (var wave in SynthOutput.Waves(chosen))
            foreach (var plan in await deployment.PlanAsync(wave, ForeseeAsync, cancellation)) _plans[plan.Stack] = plan;
        return [.. chosen.Select(stack => _plans.GetValueOrDefault(stack.Name)).OfType<StackPlan>()];
    }

    private async Task<StackPlan> ForeseeAsync(StackTerraform terraform, CancellationToken cancellation)
    {
        var producers = terraform.Stack.Dependencies.Select(name => _plans.GetValueOrDefault(name)).OfType<StackPlan>().Where(plan => plan.Plan is { ChangesOutputs: true }).ToList();
        if (producers.Count == 0) return StackPlan.Of(terraform, await terraform.PlanAsync(destroy: false, cancellation));

        Dictionary<string, PlannedOutputs> outputs = [];
        foreach (var producer in producers)
            outputs[StateAddress.Of(producer.Terraform.Stack)] = PlannedOutputs.Of(await producer.Terraform.ShowPlanAsync(cancellation));
        var plan = StackPlan.Of(terraform, await terraform.ForeseeAsync(outputs, cancellation));
        return plan.Plan is not null
            ? plan with { Foresees = [.. producers.Select(producer => producer.Stack)] }
            : plan with { Needs = Lacking(terraform.Stack, producers, outputs) };
    }

    /// <summary>The producers that have to be applied first: all but those whose outputs are all known.</summary>
    private static List<string> Lacking(SynthesizedStack stack, List<StackPlan> producers, Dictionary<string, PlannedOutputs> outputs)
    {
        var known = producers.Where(producer => outputs[StateAddress.Of(producer.Terraform.Stack)].Unknown.Count == 0).Select(producer => producer.Stack);
        return stack.Dependencies.Except(known).ToList() is { Count: > 0 } lacking ? lacking : [.. stack.Dependencies];
    }
}

using Infra.Deployment.Plans;
using Infra.Plans;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Deploys a later commit, with an additional tag in every stack that has taggable resources.</summary>
internal sealed class ChangeStep : IStep
{
    public string Name => "change";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var changed = ChangedOutput.Of(stage);
        var plans = await stage.With(changed.Output).DeployAsync(changed.Stacks(changed.Output), cancellation);
        foreach (var plan in plans) RequireOneUpdate(plan.Plan!, changed.Addresses[plan.Stack]);
        return $"one update in place in each of {plans.Count} stacks, and nothing else";
    }

    /// <summary>Verifies that a plan updates a single resource.</summary>
    public static void RequireOneUpdate(PlanDocument plan, string address)
    {
        var updated = plan.Changes.Where(change => change.Action == PlannedAction.Update).Select(change => change.Address).ToList();
        var other = plan.Changes.Any(change => change.Action is not (PlannedAction.Update or PlannedAction.Read));
        Stage.Require(updated.Contains(address) && !other, plan.Stack, $"A new tag on {address} is planned as: {PlanText.Summary(plan)}.");
    }
}

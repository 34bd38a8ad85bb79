using Infra.Plans;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Deploys an environment wave by wave, from plans that passed the gates.</summary>
internal sealed class DeployStep(string environment) : IStep
{
    public string Name => $"deploy {environment}";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var plans = await stage.DeployAsync(stage.Of(environment), cancellation);
        return $"{plans.Sum(plan => plan.Plan!.Count(PlannedAction.Create))} resources in {plans.Count} stacks; planned again, nothing changes";
    }
}

using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Runs the gates of an environment, on plans for the stacks that can be planned before anything is applied.</summary>
internal sealed class GateStep(string environment) : IStep
{
    public string Name => $"gates {environment}";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var stacks = stage.Of(environment);
        var plans = await stage.PlanAsync(stacks, cancellation);
        await stage.GateAsync(stacks, cancellation);
        return $"{plans.Count(plan => plan.Plan is not null)} saved plans and {plans.Count(plan => plan.Plan is null)} stacks that wait for others pass";
    }
}

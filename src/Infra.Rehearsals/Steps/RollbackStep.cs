using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Rolls back to the earlier commit, and verifies that only the change is undone.</summary>
internal sealed class RollbackStep : IStep
{
    public string Name => "rollback";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var changed = ChangedOutput.Of(stage);
        var plans = await stage.DeployAsync(changed.Stacks(stage.Output), cancellation);
        foreach (var plan in plans) ChangeStep.RequireOneUpdate(plan.Plan!, changed.Addresses[plan.Stack]);
        return $"{plans.Count} stacks are as they were before the change";
    }
}

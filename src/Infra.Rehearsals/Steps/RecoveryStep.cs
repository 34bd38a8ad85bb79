using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.Plans;
using Infra.Plans;
using Infra.Rehearsals.Stages;
using Infra.Simulator.Faults;

namespace Infra.Rehearsals.Steps;

/// <summary>Makes the cloud fail in the middle of an apply and leave a broken resource, and verifies that the next run completes the stack.</summary>
internal sealed class RecoveryStep : IStep
{
    public string Name => "recovery";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        SynthesizedStack[] one = [SynthOutput.Waves(stage.Deployed.Where(stack => !stack.Entry.IsFoundation))[^1][0]];
        var unprotected = stage.Unprotected();
        await unprotected.ApplyAsync(await unprotected.PlanAsync(one, cancellation, destroy: true), cancellation);

        var plans = await stage.PlanAsync(one, cancellation);
        var all = plans[0].Plan!.Count(PlannedAction.Create);
        stage.Clouds.Simulated.Faults.Add(new Fault.FailedCreate(all / 2, LeavesResource: true));
        Stage.Require(await FailsAsync(stage, plans, cancellation), one[0].Name, "A cloud that fails did not fail the apply.");

        var rest = await stage.PlanAsync(one, cancellation);
        var left = rest[0].Plan!.Count(PlannedAction.Create);
        Stage.Require(all == 1 || left < all, one[0].Name, "What was created before the failure is not in the state.");
        await stage.ApplyAsync(rest, cancellation);
        await stage.RequireNoChangesAsync(one, cancellation);
        return $"{one[0].Name} failed after {all / 2} of {all} resources; its state was kept, and the next run completed it";
    }

    private static async Task<bool> FailsAsync(Stage stage, IReadOnlyList<StackPlan> plans, CancellationToken cancellation)
    {
        try { await stage.ApplyAsync(plans, cancellation); }
        catch (InfraException e) when (e.ExitCode == ExitCode.Failed) { return true; }
        return false;
    }
}

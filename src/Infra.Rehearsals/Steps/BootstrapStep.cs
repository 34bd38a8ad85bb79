using Infra.Contracts.Synthesized;
using Infra.Deployment.Rollouts;
using Infra.Deployment.States;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Bootstraps all foundations, from a local state to the storage they create, then deploys the other stacks that serve all environments.</summary>
internal sealed class BootstrapStep : IStep
{
    public string Name => "bootstrap";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var foundations = stage.Output.Stacks.Where(stack => StateAddress.IsMadeBy(stack, stack) == true).ToList();
        foreach (var stack in SynthOutput.Waves(foundations).SelectMany(wave => wave))
        {
            var bootstrap = new Bootstrap(stage.Target, stack, stage.Terminal);
            await bootstrap.CompleteAsync(await bootstrap.PlanAsync(cancellation), new(stage.Target, stage.Terminal), cancellation);
            Stage.Require(stage.Clouds.MayHaveStorage(stack), stack.Name, "Its state did not move into its storage.");
        }

        var others = stage.Of(null).Except(foundations).ToList();
        await stage.DeployAsync(others, cancellation);
        await stage.RequireNoChangesAsync(foundations, cancellation);
        return $"{foundations.Count + others.Count} stacks are deployed, with their states in their own storage";
    }
}

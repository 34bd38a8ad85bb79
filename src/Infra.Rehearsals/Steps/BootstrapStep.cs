using Infra.Deployment.Rollouts;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Every foundation, from a local state to the storage it makes; then what else serves all environments.</summary>
internal sealed class BootstrapStep : IStep
{
    public string Name => "bootstrap";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var foundations = stage.Of(null).ToLookup(stack => stack.Entry.Part == "foundation");
        foreach (var stack in foundations[true])
        {
            var bootstrap = new Bootstrap(stage.Target, stack, stage.Terminal);
            await bootstrap.CompleteAsync(await bootstrap.PlanAsync(cancellation), new(stage.Target, stage.Terminal), cancellation);
            Stage.Require(stage.Clouds.MayHaveStorage(stack), stack.Name, "Its state did not move into its storage.");
        }

        await stage.DeployAsync(foundations[false], cancellation);
        await stage.RequireNoChangesAsync([.. foundations[true]], cancellation);
        return $"{stage.Of(null).Count} stacks stand, with their states in their own storage";
    }
}

using Infra.Deployment.Rollouts;
using Infra.Rehearsals.Stages;

namespace Infra.Rehearsals.Steps;

/// <summary>Destroys everything, dependants first, then verifies that the clouds are empty.</summary>
internal sealed class DestroyStep : IStep
{
    public string Name => "destroy";

    public async Task<string> RunAsync(Stage stage, CancellationToken cancellation)
    {
        var unprotected = stage.Unprotected();
        var stacks = stage.Deployed;
        foreach (var wave in Dependants.Waves(stacks))
            await unprotected.ApplyAsync(await unprotected.PlanAsync(wave, cancellation, destroy: true), cancellation);

        var left = stage.Clouds.Simulated.Resources.Select(resource => $"{resource.Type} {resource.Id}").Order(StringComparer.Ordinal).ToList();
        Stage.Require(left.Count == 0, "destroy", $"It left {string.Join(", ", left)}.");
        return $"{stacks.Count} stacks are destroyed, dependents first; nothing is left in any cloud";
    }
}

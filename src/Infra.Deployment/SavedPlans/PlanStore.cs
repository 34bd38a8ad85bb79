using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Storage;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.SavedPlans;

/// <summary>Keeps the plans of one run where the states are stored.</summary>
/// <param name="clouds">Where the states are stored.</param>
/// <param name="run">The run's name.</param>
internal sealed class PlanStore(IClouds clouds, string run)
{
    /// <summary><c>plans/ENVIRONMENT/RUN/STACK</c>: a role is let in by environment, and one rule lets old plans expire.</summary>
    public static string PlaceOf(SynthesizedStack stack, string run) => $"plans/{stack.Entry.Environment ?? stack.Entry.Part}/{run}/{stack.Name}";

    /// <summary>Stores a plan, in place of an earlier one of this run.</summary>
    public Task SaveAsync(SynthesizedStack stack, PlanArchive plan, CancellationToken cancellation) =>
        TextOf(stack).SaveAsync(Convert.ToBase64String(plan.Content), cancellation);

    /// <summary>The stored plan; null where there is none.</summary>
    public async Task<PlanArchive?> FindAsync(SynthesizedStack stack, CancellationToken cancellation) =>
        await TextOf(stack).FindAsync(cancellation) is { } content ? new(Convert.FromBase64String(content)) : null;

    /// <summary>Leaves nothing of a plan but its older version, which the storage lets expire.</summary>
    public Task RemoveAsync(SynthesizedStack stack, CancellationToken cancellation) => TextOf(stack).RemoveAsync(cancellation);

    private StoredText TextOf(SynthesizedStack stack) => new(clouds, stack, PlaceOf(stack, run), "plan");
}

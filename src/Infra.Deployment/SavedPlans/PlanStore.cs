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
    // No base64 has a blank.
    private const string Applied = "applied ";

    /// <summary><c>plans/ENVIRONMENT/RUN/STACK</c>: a role is let in by environment, and one rule lets old plans expire.</summary>
    public static string PlaceOf(SynthesizedStack stack, string run) => $"plans/{stack.Entry.Environment ?? stack.Entry.Part}/{run}/{stack.Name}";

    /// <summary>Stores a plan, in place of an earlier one of this run.</summary>
    public Task SaveAsync(SynthesizedStack stack, PlanArchive plan, CancellationToken cancellation) =>
        TextOf(stack).SaveAsync(Convert.ToBase64String(plan.Content), cancellation);

    /// <summary>The stored plan, or the digest of one that was applied; neither where there is none.</summary>
    public async Task<(PlanArchive? Plan, string? Applied)> FindAsync(SynthesizedStack stack, CancellationToken cancellation)
    {
        var content = await TextOf(stack).FindAsync(cancellation);
        if (content is null) return (null, null);
        return content.StartsWith(Applied, StringComparison.Ordinal) ? (null, content[Applied.Length..]) : (new(Convert.FromBase64String(content)), null);
    }

    /// <summary>Leaves of a plan that was applied its digest, and its older version, which the storage lets expire.</summary>
    public Task SetAppliedAsync(SynthesizedStack stack, string digest, CancellationToken cancellation) => TextOf(stack).SaveAsync(Applied + digest, cancellation);

    private StoredText TextOf(SynthesizedStack stack) => new(clouds, stack, PlaceOf(stack, run), "plan");
}

using Infra.Contracts.Synthesized;
using Infra.Deployment.Clouds;
using Infra.Deployment.Storage;
using Infra.Deployment.Terraform;

namespace Infra.Deployment.SavedPlans;

/// <summary>Stores the plans of a run with the states.</summary>
/// <param name="clouds">The clouds that store the states.</param>
/// <param name="run">The name of the run.</param>
internal sealed class PlanStore(IClouds clouds, string run)
{
    // Base64 contains no spaces.
    private const string Applied = "applied ";

    /// <summary>Returns <c>plans/ENVIRONMENT/RUN/STACK</c>: roles get access by environment, and one lifecycle rule expires old plans.</summary>
    public static string PlaceOf(SynthesizedStack stack, string run) => $"plans/{stack.Entry.Environment ?? stack.Entry.Part}/{run}/{stack.Name}";

    /// <summary>Stores a plan, replacing an earlier one of this run.</summary>
    public Task SaveAsync(SynthesizedStack stack, PlanArchive plan, CancellationToken cancellation) =>
        TextOf(stack).SaveAsync(Convert.ToBase64String(plan.Content), cancellation);

    /// <summary>Returns the stored plan, or the digest of an applied one; both are null if there is none.</summary>
    public async Task<(PlanArchive? Plan, string? Applied)> FindAsync(SynthesizedStack stack, CancellationToken cancellation)
    {
        var content = await TextOf(stack).FindAsync(cancellation);
        if (content is null) return (null, null);
        return content.StartsWith(Applied, StringComparison.Ordinal) ? (null, content[Applied.Length..]) : (new(Convert.FromBase64String(content)), null);
    }

    /// <summary>Replaces an applied plan with its digest. The previous version expires in the storage.</summary>
    public Task SetAppliedAsync(SynthesizedStack stack, string digest, CancellationToken cancellation) => TextOf(stack).SaveAsync(Applied + digest, cancellation);

    private StoredText TextOf(SynthesizedStack stack) => new(clouds, stack, PlaceOf(stack, run), "plan");
}

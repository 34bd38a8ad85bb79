using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>A check for the buckets in which states are kept: those that a stack reads a state from, and those named for it.</summary>
internal sealed class StateBucketCheck(Check inner) : Check
{
    private const string Name = "tfstate";

    public override IReadOnlyList<string> Types => inner.Types;

    public override bool AppliesTo(PolicyResource resource) => inner.AppliesTo(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        KeepsStates(resource, estate) ? inner.Observe(resource, estate) : [];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        inner.Mutants(estate).Where(mutant => mutant.Removed.Any(bucket => KeepsStates(bucket, estate)));

    private static bool KeepsStates(PolicyResource bucket, PolicyEstate estate) =>
        bucket["name"].Text is { } name
        && (name.Contains(Name, StringComparison.Ordinal)
            || estate.OfType("data.terraform_remote_state")
                .Any(state => state["backend"].Is("gcs") && state.Find("config.bucket").Any(used => used.Is(name))));
}

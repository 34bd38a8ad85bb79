using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.States;

/// <summary>A check for what keeps states, or for a part of it that stands by itself and refers to it.</summary>
/// <param name="inner">The check.</param>
/// <param name="part">The argument by which a part refers to the store, such as <c>bucket</c>; null where the store itself is checked.</param>
internal sealed class StateStoreCheck(Check inner, string? part = null) : Check
{
    private static readonly string[] For = ["bucket", "target_resource_id"];

    public override IReadOnlyList<string> Types => inner.Types;

    public override IReadOnlyList<string> Companions => inner.Companions;

    public override bool AppliesTo(PolicyResource resource) => inner.AppliesTo(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) => KeepsStates(resource, estate) ? inner.Observe(resource, estate) : [];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        inner.Mutants(estate).Where(mutant => mutant.Removed.Any(resource => inner.Reads(resource.Type) ? KeepsStates(resource, estate) : IsOfStore(resource, estate)));

    private bool KeepsStates(PolicyResource resource, PolicyEstate estate) =>
        part is null ? StateStores.Has(resource, estate) : estate.Targets(resource[part]).Any(store => StateStores.Has(store, estate));

    // A companion of a store: what it names besides, such as where logs go, is not what it is for.
    private static bool IsOfStore(PolicyResource companion, PolicyEstate estate) => For.SelectMany(name => estate.Targets(companion[name])).Any(store => StateStores.Has(store, estate));
}

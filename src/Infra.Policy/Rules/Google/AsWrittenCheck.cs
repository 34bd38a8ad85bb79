using Infra.Policy.Model;

namespace Infra.Policy.Rules.Google;

/// <summary>
/// A check of what was written down. A plan leaves out <c>lifecycle</c>, and shows values that Google reports as if they were configured.
/// </summary>
internal sealed class AsWrittenCheck(Check inner) : Check
{
    public override IReadOnlyList<string> Types => inner.Types;

    // A plan without its synthesized stack can't be checked; INFRA-STATEFUL-DELETE covers its deletions.
    public override bool AppliesTo(PolicyResource resource) =>
        inner.AppliesTo(resource) && (resource.Source == PolicySource.Synth || resource.ConstructPath != resource.Address);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        inner.Observe(resource with { Body = resource.Written ?? resource.Body, Written = null }, estate)
            .Select(seen => seen with { Resource = resource });

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) => inner.Mutants(estate);
}

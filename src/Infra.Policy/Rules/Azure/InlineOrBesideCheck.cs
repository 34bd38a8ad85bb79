using Infra.Policy.Model;

namespace Infra.Policy.Rules.Azure;

/// <summary>A block that a resource has itself, or that is beside it as a resource of its own and refers to it.</summary>
internal sealed class InlineOrBesideCheck(string type, string block, string beside, string argument) : Check
{
    public override IReadOnlyList<string> Types { get; } = [type];

    public override IReadOnlyList<string> Companions { get; } = [beside];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (resource[block].IsUnresolved) yield return Observation.Unknown(resource[block]);
        else if (resource[block].IsAbsent && !Beside(resource, estate).Any())
        {
            yield return new(resource, block, $"not set, and no {beside} refers to it");
        }
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        select new Mutant(
            $"{resource.Address}: {block} dropped, {beside} removed",
            [resource, .. Beside(resource, estate)],
            [resource.With(block, null)]);

    private IEnumerable<PolicyResource> Beside(PolicyResource resource, PolicyEstate estate) =>
        estate.OfType(beside).Where(other => estate.Refers(other[argument], resource));
}

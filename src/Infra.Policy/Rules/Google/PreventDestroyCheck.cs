using Infra.Policy.Model;

namespace Infra.Policy.Rules.Google;

/// <summary>Terraform refuses to destroy a resource. A plan never says so: there, what was synthesized counts.</summary>
internal sealed class PreventDestroyCheck(params string[] types) : Check
{
    private const string Argument = "lifecycle.prevent_destroy";

    public override IReadOnlyList<string> Types { get; } = types;

    // Of a plan without its synthesized stack nobody can tell; what such a plan destroys is INFRA-STATEFUL-DELETE's.
    public override bool AppliesTo(PolicyResource resource) =>
        base.AppliesTo(resource) && (resource.Source == PolicySource.Synth || resource.ConstructPath != resource.Address);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from value in new PolicyValue(resource, "", resource.Written ?? resource.Body).Find(Argument)
        where !value.Is("true")
        select Observation.Violation(value);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from value in (bool?[])[false, null]
        select Mutant.Set(resource, Argument, value);
}

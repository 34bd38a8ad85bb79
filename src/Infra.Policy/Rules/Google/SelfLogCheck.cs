using Infra.Policy.Model;

namespace Infra.Policy.Rules.Google;

/// <summary>The access log of a bucket may not go to the bucket: every log would be an access.</summary>
internal sealed class SelfLogCheck : Check
{
    private const string Argument = "logging.log_bucket";

    public override IReadOnlyList<string> Types { get; } = ["google_storage_bucket"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from target in resource.Find(Argument)
        where !target.IsAbsent && estate.Refers(target, resource)
        select Observation.Violation(target);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        where resource["name"].IsKnown
        select Mutant.Set(resource, Argument, resource["name"].Text);
}

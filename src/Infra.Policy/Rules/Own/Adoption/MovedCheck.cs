using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Adoption;

/// <summary>
/// What a plan moves keeps its protection: <c>prevent_destroy</c> stands in the code at an address, and a state remembers nothing of it. Only what
/// holds data, watches or limits has one to lose.
/// </summary>
internal sealed class MovedCheck(params IReadOnlyList<Check> kept) : Check
{
    private const string Protection = "lifecycle.prevent_destroy";

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = [.. kept.SelectMany(check => check.Types).Distinct()];

    public override bool AppliesTo(PolicyResource resource) => resource.PreviousAddress is not null && base.AppliesTo(resource);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (resource.Written is not { } written || !new PolicyValue(resource, "", written).Find(Protection).Any(value => value.Is("true")))
            yield return new(resource, "", $"moved from {resource.PreviousAddress}, and without prevent_destroy at its new address");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from type in (string[])["aws_s3_bucket", "aws_cloudtrail", "google_storage_bucket"]
        from resource in estate.OfType(type).Take(1)
        from written in (JsonObject?[])[null, [], new() { ["lifecycle"] = new JsonObject { ["prevent_destroy"] = false } }]
        select Mutant.Replace(resource, resource with { PreviousAddress = $"{type}.was", Written = written }, $"moved, written as {written?.ToJsonString() ?? "nobody knows"}");
}

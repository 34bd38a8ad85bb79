using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>No resource ignores all changes. A plan does not repeat it: there it is judged as written.</summary>
internal sealed class IgnoreAllCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from ignored in new PolicyValue(resource, "", resource.Written ?? resource.Body).Find("lifecycle.ignore_changes")
        from value in ignored.Elements
        where value.Is("all") || value.Is("*") || value.Json?.ToString() == "${all}"
        select new Observation(resource, ignored.Path, ignored.ToString());

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Where(resource => resource.Source == PolicySource.Synth).Take(1)
        from all in (JsonNode[])["all", new JsonArray("all")]
        select Mutant.Set(resource, "lifecycle", new JsonObject { ["ignore_changes"] = all });
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>No resource ignores all changes, or those of what decides who gets in. A plan does not repeat it: there it is judged as written.</summary>
internal sealed partial class IgnoreAllCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from ignored in new PolicyValue(resource, "", resource.Written ?? resource.Body).Find("lifecycle.ignore_changes")
        from value in ignored.Elements
        where value.Is("all") || value.Is("*") || value.Json?.ToString() == "${all}" || Deciding().IsMatch(value.Json?.ToString() ?? "")
        select new Observation(resource, ignored.Path, ignored.ToString());

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.Resources.Where(resource => resource.Source == PolicySource.Synth).Take(1)
        from all in (JsonNode[])["all", new JsonArray("all"), new JsonArray("assume_role_policy"), new JsonArray("ingress"), new JsonArray("policy")]
        select Mutant.Set(resource, "lifecycle", new JsonObject { ["ignore_changes"] = all });

    [GeneratedRegex(@"^(assume_role_policy|(\w+_)?policy|policy_data|inline_policy|managed_policy_arns|permissions_boundary|ingress|egress|security_rule|allow|deny|source_ranges|members?|bindings?|access|access_policy|network_rules|network_acls|ip_rules|public_\w+|acl|grant|kms_key_id|server_side_encryption_configuration|versioning|bypass_actors|rules|enforcement|reviewers)(\[|\.|$)")]
    private static partial Regex Deciding();
}

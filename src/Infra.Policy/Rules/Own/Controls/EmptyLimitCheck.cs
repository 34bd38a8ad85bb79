using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A web ACL has rules, inline or as separate resources: without rules it allows everything.</summary>
internal sealed class EmptyLimitCheck : Check
{
    private static readonly string[] Inline = ["rule", "rule_json"];

    public override IReadOnlyList<string> Types { get; } = ["aws_wafv2_web_acl"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (Inline.All(name => resource[name].IsAbsent) && !estate.Referrers(resource).Any(value => value.Resource.Type.StartsWith("aws_wafv2_web_acl_rule", StringComparison.Ordinal)))
            yield return new(resource, "rule", "not set: it limits nothing");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) => Subjects(estate).Select(acl => Mutant.Replace(acl, acl.With("rule", null), "without rules"));
}

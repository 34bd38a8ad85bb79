using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Networks;

/// <summary>No rule of its own is added to the default security group of a VPC.</summary>
internal sealed class DefaultGroupRuleCheck : Check
{
    private const string Argument = "security_group_id";
    private const string Group = "aws_default_security_group";

    // What VPCs, and the data source of one, call it.
    private const string Attribute = "default_security_group_id";

    public override IReadOnlyList<string> Types { get; } =
        ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var group = resource[Argument];
        var isDefault = group.References.Any(reference => reference.Path == Attribute)
            || estate.Targets(group).Any(target => target.Type == Group);
        return isDefault ? [Observation.Violation(group)] : [];
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from rule in Subjects(estate)
        from vpc in estate.OfType("aws_vpc")
        where vpc.Stack == rule.Stack
        select Mutant.Set(rule, Argument, $"${{{vpc.Address}.{Attribute}}}");
}

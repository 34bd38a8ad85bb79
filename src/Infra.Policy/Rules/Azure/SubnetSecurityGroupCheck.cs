using Infra.Policy.Model;

namespace Infra.Policy.Rules.Azure;

/// <summary>Each subnet is associated with a security group, except those whose group Azure manages or does not allow.</summary>
internal sealed class SubnetSecurityGroupCheck : Check
{
    private const string Association = "azurerm_subnet_network_security_group_association";
    private const string Group = "network_security_group_id";

    public override IReadOnlyList<string> Types { get; } = ["azurerm_subnet"];

    public override bool AppliesTo(PolicyResource resource) =>
        base.AppliesTo(resource) && !ReservedSubnet.Names.Contains(resource["name"].Text ?? "", StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (!Associations(resource, estate).Any()) yield return new(resource, "", $"without any {Association} that refers to it");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from subnet in Subjects(estate)
        from association in Associations(subnet, estate)
        from mutant in (Mutant[])
        [
            new($"{subnet.Address}: {association} removed", [association], []),
            Mutant.Set(association, "subnet_id", Mutant.Nonsense),
            Mutant.Set(association, Group, null),
        ]
        select mutant;

    private static IEnumerable<PolicyResource> Associations(PolicyResource subnet, PolicyEstate estate) =>
        estate.OfType(Association).Where(association => !association[Group].IsAbsent && estate.Refers(association["subnet_id"], subnet));
}

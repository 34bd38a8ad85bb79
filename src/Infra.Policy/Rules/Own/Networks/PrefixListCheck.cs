using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>No list of ranges that rules of a network name by its id holds the world.</summary>
internal sealed class PrefixListCheck : Check
{
    private static readonly (string Type, string Path)[] Lists =
    [
        ("aws_ec2_managed_prefix_list", "entry.cidr"), ("aws_ec2_managed_prefix_list_entry", "cidr"), ("aws_wafv2_ip_set", "addresses"),
        ("azurerm_ip_group", "cidrs"), ("azurerm_ip_group_cidr", "cidr"), ("google_compute_network_firewall_policy_rule", "match.src_ip_ranges"), ("google_network_security_address_group", "items"),
        ("google_compute_region_network_firewall_policy_rule", "match.src_ip_ranges"), ("google_compute_firewall_policy_rule", "match.src_ip_ranges"),
    ];

    public override IReadOnlyList<string> Types { get; } = [.. Lists.Select(list => list.Type)];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from list in Lists
        where list.Type == resource.Type && !resource["action"].Is("deny") && !resource["direction"].Is("EGRESS")
        from range in resource.Find(list.Path).SelectMany(value => value.Elements).Select(estate.Resolve)
        let isWorld = Peer.IsWorld(range)
        where isWorld is not false
        select new Observation(resource, range.Path, range.ToString(), Undecided: isWorld is null);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from list in Lists
        where list.Type == resource.Type
        from range in (string[])["0.0.0.0/0", "::/0", "0.0.0.0/1"]
        select Mutant.Set(resource, list.Path.Split('.')[0], list.Path.Contains('.', StringComparison.Ordinal)
            ? new JsonArray(new JsonObject { [list.Path.Split('.')[1]] = range })
            : list.Path is "cidr" ? range : new JsonArray(range));
}

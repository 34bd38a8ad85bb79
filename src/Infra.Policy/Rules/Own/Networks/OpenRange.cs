using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Networks;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>Arguments that say who may come in: whatever holds the world as a range and does not say where traffic goes.</summary>
internal static partial class OpenRange
{
    // Types with rules of their own for who comes in, and those whose ranges say where traffic goes.
    private static readonly HashSet<string> Elsewhere =
    [
        "aws_security_group", "aws_default_security_group", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule",
        "aws_network_acl", "aws_default_network_acl", "aws_network_acl_rule", "google_compute_firewall", "azurerm_network_security_group", "azurerm_network_security_rule",
        "aws_route", "aws_route_table", "aws_default_route_table", "aws_ec2_managed_prefix_list", "aws_ec2_client_vpn_route", "google_compute_route", "azurerm_route", "azurerm_route_table", "aws_ec2_transit_gateway_route", "aws_ec2_local_gateway_route", "google_compute_router_nat", "google_compute_vpn_tunnel", "aws_vpn_connection_route",
    ];

    // The same few hundred names come again and again.
    private static readonly ConcurrentDictionary<string, bool> Outward = [];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (value.Json is not (JsonValue or JsonArray) || IsElsewhere(value.Resource.Type) || IsOutward(name, value.Path) || IsShut(name, value)) return null;
        var ranges = value.Elements.Where(element => element.Json is JsonValue).ToList();
        // Words for the world mean it only where a list of addresses is due.
        var isList = Names().IsMatch(name);
        if (!isList && !ranges.Any(range => range.Text?.Contains('/', StringComparison.Ordinal) is true)) return null;
        return Peer.IsWorld(ranges.Select(estate.Resolve)) is true ? Verdict.Of(value, "it allows the whole internet") : null;
    }

    private static bool IsElsewhere(string type) => Elsewhere.Contains(type) || type.Contains('.', StringComparison.Ordinal);

    // Who may come to a public end that there is not: EKS reports the world.
    private static bool IsShut(string name, PolicyValue value) => name == "public_access_cidrs"
        && JsonPath.Get(value.Resource.Body, value.Path[..^name.Length] + "endpoint_public_access") is JsonValue end && end.ToString().Equals("false", StringComparison.OrdinalIgnoreCase);

    // Where traffic goes, or what is kept out.
    private static bool IsOutward(string name, string path) => Outward.GetOrAdd(name, text => Out().IsMatch(text)) || OutBlock().IsMatch(path);

    [GeneratedRegex(@"^((allow(ed)?|authorized|permitted|trusted|whitelist(ed)?|source|public_access|access|inbound|ingress|client|bastion|admin)_?(ip|cidr|ipv4|ipv6|address|range|prefix)\w*|(allow|white)_?list|ip_rules?|ip_range_filter|\w*ip_address_range|ip_(range|white|allow)\w*|cidr|cidrs|cidr_blocks?_allowed|source_ranges?|source_ips?|src_ip_ranges|allowed_consumers|authorized_networks|target_network_cidr|source_address_(prefix|range)\w*|source_addresses|vpn_client_allowed\w*|allowed_clients|client_list|ip_ranges|ip_subnetworks|ip_address)$")]
    private static partial Regex Names();

    [GeneratedRegex("dest|egress|outbound|route|next_hop|^address_prefix(es)?$|remote|local_(ip|network|traffic)|^address_space|nat_|peer|advertised|denied|deny|block_?list|black|^description$|exclude")]
    private static partial Regex Out();

    [GeneratedRegex(@"(^|\.)(egress\w*|route|routes|deny|destination\w*|tags(_all)?|labels|remote_traffic_selector)(\.|\[)")]
    private static partial Regex OutBlock();
}

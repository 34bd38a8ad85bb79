using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Networks;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>Arguments that list who may come in, by the names that providers give them.</summary>
internal static partial class OpenRange
{
    // Types with rules of their own for who comes in, and those whose ranges say where traffic goes.
    private static readonly string[] Elsewhere =
    [
        "aws_security_group", "aws_default_security_group", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule",
        "aws_network_acl", "aws_default_network_acl", "aws_network_acl_rule", "google_compute_firewall", "azurerm_network_security_group", "azurerm_network_security_rule",
        "aws_route", "aws_route_table", "aws_default_route_table", "aws_ec2_managed_prefix_list", "aws_ec2_client_vpn_route", "google_compute_route", "azurerm_route", "azurerm_route_table",
    ];

    // The same few hundred names come again and again.
    private static readonly ConcurrentDictionary<string, bool> Known = [];

    /// <summary>What is wrong with an argument of a name; null where nothing is.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (!IsList(name, value.Path) || Elsewhere.Contains(value.Resource.Type) || value.Resource.Type.StartsWith("data.", StringComparison.Ordinal)) return null;
        if (Peer.IsWorld(value.Elements.Where(element => element.Json is System.Text.Json.Nodes.JsonValue).Select(estate.Resolve)) is not true) return null;
        return Verdict.Of(value, "the internet may come in");
    }

    private static bool IsList(string name, string path) =>
        Known.GetOrAdd(name, text => Names().IsMatch(text)) || (name is "value" or "cidr_block" && path.Contains("authorized_networks", StringComparison.Ordinal));

    [GeneratedRegex(@"^((allow(ed)?|authorized|permitted|trusted|whitelist(ed)?|source|public_access|access|inbound|ingress|client|bastion|admin)_?(ip|cidr|ipv4|ipv6|address|range|prefix)\w*|(allow|white)_?list|ip_rules?|ip_range_filter|ip_address_range|ip_(range|white|allow)\w*|cidr|cidrs|cidr_blocks?_allowed|source_ranges|source_ips?|src_ip_ranges|allowed_consumers|authorized_networks|target_network_cidr|source_address_(prefix|range)\w*|source_addresses|vpn_client_allowed\w*)$")]
    private static partial Regex Names();
}

using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>
/// Rules of Google's firewall policies, of networks, folders and organizations. Traffic that is not denied is allowed: <c>goto_next</c> passes
/// traffic past all the rules below it.
/// </summary>
public sealed class GoogleFirewallPolicies : NetworkRuleSource
{
    private const string World = "0.0.0.0/0";
    private const string OwnRule = "rule";

    private static readonly string[] Narrower = ["src_secure_tags", "src_fqdns", "src_region_codes", "src_threat_intelligences", "src_address_groups", "src_networks"];

    /// <inheritdoc />
    public override IReadOnlyList<string> Types { get; } =
    [
        "google_compute_firewall_policy_rule", "google_compute_network_firewall_policy_rule", "google_compute_region_network_firewall_policy_rule",
        "google_compute_organization_security_policy_rule", "google_compute_firewall_policy_with_rules", "google_compute_network_firewall_policy_with_rules",
        "google_compute_region_network_firewall_policy_with_rules",
    ];

    /// <inheritdoc />
    public override IEnumerable<NetworkRule> Read(PolicyResource resource) =>
        from rule in IsWhole(resource) ? resource[OwnRule].Blocks : [resource.Root]
        where !rule["disabled"].Is("true")
        from match in rule["match"].Elements.DefaultIfEmpty(rule)
        let isInbound = !rule["direction"].Is("EGRESS")
        let peers = Peers(match, isInbound)
        from layer in Layers(match).DefaultIfEmpty(match)
        let ports = layer["ports"].Elements.Select(PortRange.Parse).ToList()
        select new NetworkRule(
            rule.Path, isInbound ? Direction.Inbound : Direction.Outbound, !rule["action"].Is("deny"), Protocols.Name(layer["ip_protocol"].Text ?? NetworkRule.AnyProtocol),
            ports.Count == 0 ? [PortRange.All] : ports, peers);

    /// <inheritdoc />
    public override PolicyResource? Open(PolicyResource resource, Direction direction, PortRange ports, string peer)
    {
        var inbound = direction == Direction.Inbound;
        var layer = new JsonArray(new JsonObject { ["ip_protocol"] = "tcp", ["ports"] = new JsonArray(ports.ToString()) });
        var rule = new JsonObject
        {
            ["action"] = "goto_next",
            ["direction"] = inbound ? "INGRESS" : "EGRESS",
            ["match"] = new JsonArray(new JsonObject { [inbound ? "src_ip_ranges" : "dest_ip_ranges"] = new JsonArray(peer), [IsWhole(resource) ? "layer4_config" : "layer4_configs"] = layer }),
        };
        return resource with { Body = IsWhole(resource) ? new() { [OwnRule] = new JsonArray(rule) } : rule, Written = null };
    }

    private static bool IsWhole(PolicyResource resource) => resource.Type.EndsWith("_with_rules", StringComparison.Ordinal);

    private static IEnumerable<PolicyValue> Layers(PolicyValue match) => match["layer4_configs"].Elements.Concat(match["layer4_config"].Elements);

    // Without a range, a rule applies to everyone, unless another argument limits it.
    private static IReadOnlyList<PolicyValue> Peers(PolicyValue match, bool isInbound)
    {
        var ranges = match[isInbound ? "src_ip_ranges" : "dest_ip_ranges"];
        return !ranges.IsAbsent ? [.. ranges.Elements]
            : isInbound && Narrower.Any(name => !match[name].IsAbsent) ? []
            : [new(match.Resource, match.Path, World)];
    }
}

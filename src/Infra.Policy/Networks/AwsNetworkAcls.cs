using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>
/// Network ACLs of AWS: rules inline and rules of their own. Each rule is checked on its own: an earlier rule that denies the same traffic
/// is not taken into account.
/// </summary>
public sealed class AwsNetworkAcls : NetworkRuleSource
{
    private const string Rule = "aws_network_acl_rule";

    /// <inheritdoc />
    public override IReadOnlyList<string> Types { get; } = ["aws_network_acl", "aws_default_network_acl", Rule];

    /// <inheritdoc />
    public override IEnumerable<NetworkRule> Read(PolicyResource resource) => resource.Type == Rule
        ? Own(resource.Root)
        : [.. Inline(resource["ingress"], Direction.Inbound), .. Inline(resource["egress"], Direction.Outbound)];

    /// <inheritdoc />
    public override PolicyResource? Open(PolicyResource resource, Direction direction, PortRange ports, string peer)
    {
        var inbound = direction == Direction.Inbound;
        var rule = new JsonObject
        {
            ["protocol"] = "tcp",
            ["from_port"] = ports.From,
            ["to_port"] = ports.To,
            [peer.Contains(':', StringComparison.Ordinal) ? "ipv6_cidr_block" : "cidr_block"] = peer,
        };
        if (resource.Type == Rule)
        {
            rule["rule_action"] = "allow";
            rule["egress"] = !inbound;
            return resource with { Body = rule, Written = null };
        }

        rule["action"] = "allow";
        var block = inbound ? "ingress" : "egress";
        return resource.With(block, new JsonArray([.. resource[block].Blocks.Select(existing => existing.Json!.DeepClone()), rule]));
    }

    // What is not known yet may be either direction.
    private static IEnumerable<NetworkRule> Own(PolicyValue rule)
    {
        if (!rule["egress"].Is("true")) yield return Create(rule, Direction.Inbound, rule["rule_action"]);
        if (rule["egress"].Is("true") || rule["egress"].IsUnresolved) yield return Create(rule, Direction.Outbound, rule["rule_action"]);
    }

    private static IEnumerable<NetworkRule> Inline(PolicyValue blocks, Direction direction) => blocks.IsUnresolved
        ? [new(blocks.Path, direction, true, NetworkRule.AnyProtocol, [PortRange.All], [blocks])]
        : blocks.Blocks.Select(block => Create(block, direction, block["action"]));

    private static NetworkRule Create(PolicyValue rule, Direction direction, PolicyValue action)
    {
        var protocol = Protocols.Name(rule["protocol"].Text ?? NetworkRule.AnyProtocol);
        var ports = protocol is "tcp" or "udp" ? PortRange.Parse(rule["from_port"], rule["to_port"]) : PortRange.All;
        var denies = string.Equals(action.Text, "deny", StringComparison.OrdinalIgnoreCase);
        return new(rule.Path, direction, !denies, protocol, [ports], [.. rule["cidr_block"].Elements, .. rule["ipv6_cidr_block"].Elements])
        {
            IsStateless = true,
        };
    }
}

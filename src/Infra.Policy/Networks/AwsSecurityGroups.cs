using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Security groups of AWS: rules inline, and the two generations of rules of their own.</summary>
public sealed class AwsSecurityGroups : NetworkRuleSource
{
    private const string Rule = "aws_security_group_rule";
    private const string IngressRule = "aws_vpc_security_group_ingress_rule";
    private const string EgressRule = "aws_vpc_security_group_egress_rule";

    /// <inheritdoc />
    public override IReadOnlyList<string> Types { get; } =
        ["aws_security_group", "aws_default_security_group", Rule, IngressRule, EgressRule];

    /// <inheritdoc />
    public override IEnumerable<NetworkRule> Read(PolicyResource resource) => resource.Type switch
    {
        Rule => Legacy(resource.Root, resource["type"]),
        IngressRule => [Own(resource, Direction.Inbound)],
        EgressRule => [Own(resource, Direction.Outbound)],
        _ => [.. Inline(resource["ingress"], Direction.Inbound), .. Inline(resource["egress"], Direction.Outbound)],
    };

    /// <inheritdoc />
    public override PolicyResource? Open(PolicyResource resource, Direction direction, PortRange ports, string peer) => resource.Type switch
    {
        Rule => resource with { Body = Block(ports, peer, [new("type", direction == Direction.Inbound ? "ingress" : "egress")]), Written = null },
        IngressRule or EgressRule when Read(resource).Single().Direction == direction => resource
            .With("ip_protocol", "tcp").With("from_port", ports.From).With("to_port", ports.To)
            .With("cidr_ipv4", null).With("cidr_ipv6", null).With(IsV6(peer) ? "cidr_ipv6" : "cidr_ipv4", peer),
        IngressRule or EgressRule => null,
        _ => Append(resource, direction == Direction.Inbound ? "ingress" : "egress", Block(ports, peer, [])),
    };

    private static IEnumerable<NetworkRule> Inline(PolicyValue blocks, Direction direction) => blocks.IsUnresolved
        ? [new(blocks.Path, direction, true, NetworkRule.AnyProtocol, [PortRange.All], [blocks])]
        : blocks.Blocks.Select(block => Block(block, direction));

    // A type that is not known yet may be either.
    private static IEnumerable<NetworkRule> Legacy(PolicyValue rule, PolicyValue type)
    {
        if (!type.Is("egress")) yield return Block(rule, Direction.Inbound);
        if (!type.Is("ingress")) yield return Block(rule, Direction.Outbound);
    }

    private static NetworkRule Block(PolicyValue block, Direction direction) => Create(
        block, direction, block["protocol"], [.. block["cidr_blocks"].Elements, .. block["ipv6_cidr_blocks"].Elements]);

    private static NetworkRule Own(PolicyResource rule, Direction direction) => Create(
        rule.Root, direction, rule["ip_protocol"], [.. rule["cidr_ipv4"].Elements, .. rule["cidr_ipv6"].Elements]);

    private static NetworkRule Create(PolicyValue rule, Direction direction, PolicyValue protocol, IReadOnlyList<PolicyValue> peers)
    {
        var name = protocol.Text is null or "-1" ? NetworkRule.AnyProtocol : Protocols.Name(protocol.Text);
        var ports = name is "tcp" or "udp" ? PortRange.Parse(rule["from_port"], rule["to_port"]) : PortRange.All;
        return new(rule.Path, direction, true, name, [ports], peers);
    }

    private static JsonObject Block(PortRange ports, string peer, JsonObject start)
    {
        start["protocol"] = "tcp";
        start["from_port"] = ports.From;
        start["to_port"] = ports.To;
        start[IsV6(peer) ? "ipv6_cidr_blocks" : "cidr_blocks"] = new JsonArray(peer);
        return start;
    }

    private static PolicyResource Append(PolicyResource resource, string name, JsonObject block) =>
        resource.With(name, new JsonArray([.. resource[name].Blocks.Select(existing => existing.Json!.DeepClone()), block]));

    private static bool IsV6(string peer) => peer.Contains(':', StringComparison.Ordinal);
}

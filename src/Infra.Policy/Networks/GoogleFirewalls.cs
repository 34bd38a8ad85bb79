using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Firewalls of Google, each allowing or denying some protocols.</summary>
public sealed class GoogleFirewalls : NetworkRuleSource
{
    private const string World = "0.0.0.0/0";

    /// <inheritdoc />
    public override IReadOnlyList<string> Types { get; } = ["google_compute_firewall"];

    /// <inheritdoc />
    public override IEnumerable<NetworkRule> Read(PolicyResource resource)
    {
        var direction = resource["direction"];
        if (!direction.Is("EGRESS"))
        {
            foreach (var rule in Rules(resource, Direction.Inbound, Sources(resource))) yield return rule;
        }

        if (!direction.IsAbsent && !direction.Is("INGRESS"))
        {
            foreach (var rule in Rules(resource, Direction.Outbound, Ranges(resource, "destination_ranges"))) yield return rule;
        }
    }

    /// <inheritdoc />
    public override PolicyResource? Open(PolicyResource resource, Direction direction, PortRange ports, string peer)
    {
        var inbound = direction == Direction.Inbound;
        return resource
            .With("direction", inbound ? "INGRESS" : "EGRESS")
            .With(inbound ? "source_ranges" : "destination_ranges", new JsonArray(peer))
            .With("deny", null)
            .With("allow", new JsonArray(new JsonObject { ["protocol"] = "tcp", ["ports"] = new JsonArray(ports.ToString()) }));
    }

    private static IEnumerable<NetworkRule> Rules(PolicyResource resource, Direction direction, IReadOnlyList<PolicyValue> peers) =>
        from kind in (string[])["allow", "deny"]
        from block in resource[kind].IsUnresolved ? [resource[kind]] : resource[kind].Blocks
        select new NetworkRule(
            block.Path, direction, kind == "allow", Protocols.Name(block["protocol"].Text ?? NetworkRule.AnyProtocol), Ports(block["ports"]), peers);

    private static IReadOnlyList<PortRange> Ports(PolicyValue ports) =>
        ports.IsAbsent ? [PortRange.All] : [.. ports.Elements.Select(PortRange.Parse)];

    // Without ranges, a rule applies to everyone, unless it names tags or service accounts.
    private static IReadOnlyList<PolicyValue> Sources(PolicyResource resource) =>
        resource["source_ranges"].IsAbsent && (!resource["source_tags"].IsAbsent || !resource["source_service_accounts"].IsAbsent)
            ? []
            : Ranges(resource, "source_ranges");

    private static IReadOnlyList<PolicyValue> Ranges(PolicyResource resource, string name) =>
        resource[name].IsAbsent ? [new(resource, name, World)] : [.. resource[name].Elements];
}

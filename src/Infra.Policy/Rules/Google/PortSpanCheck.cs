using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Google;

/// <summary>
/// No firewall allows a number of neighboring ports at once, in, or out to other than private addresses: among themselves machines
/// are held apart by what they let in.
/// </summary>
internal sealed class PortSpanCheck(GoogleFirewalls firewalls, int atLeast, int atMost) : Check
{
    private static readonly string[] WithPorts = ["tcp", "udp", "sctp", NetworkRule.AnyProtocol];

    public override IReadOnlyList<string> Types => firewalls.Types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from rule in firewalls.Read(resource)
        where rule.Allows && WithPorts.Contains(rule.Protocol) && rule.Ports.Any(IsTooMany)
        where rule.Direction == Direction.Inbound || !rule.Peers.Select(estate.Resolve).All(range => PrivateRange.Holds(range.Text))
        select new Observation(resource, rule.Path, rule.Describe());

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from ports in (PortRange[])[new(0, atLeast - 1), new(65536 - atMost, 65535)]
        from way in ((Direction, string)[])[(Direction.Inbound, "10.0.0.0/8"), (Direction.Outbound, "8.0.0.0/8")]
        let open = firewalls.Open(resource, way.Item1, ports, way.Item2)!
        from mutant in ports == PortRange.All ? (PolicyResource[])[open, WithoutPorts(open, "tcp"), WithoutPorts(open, "all")] : [open]
        select Mutant.Replace(resource, mutant, $"{mutant["direction"]} {mutant["allow"]}");

    private bool IsTooMany(PortRange range) => atLeast <= range.Count && range.Count <= atMost;

    private static PolicyResource WithoutPorts(PolicyResource open, string protocol) =>
        open.With("allow", new JsonArray(new JsonObject { ["protocol"] = protocol }));
}

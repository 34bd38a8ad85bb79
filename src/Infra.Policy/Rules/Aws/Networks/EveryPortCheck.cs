using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Rules.Aws.Networks;

/// <summary>No network rule lets all ports through: not to anybody, or not to the world.</summary>
internal sealed class EveryPortCheck(NetworkRuleSource source, bool fromTheWorld, params IReadOnlyList<Direction> directions) : Check
{
    private readonly string[] _peers = fromTheWorld ? ["0.0.0.0/0", "::/0"] : ["0.0.0.0/0", "10.0.0.0/8"];

    // 1-65535 leaves out a port that nobody uses.
    private const int Last = 65535;

    public override IReadOnlyList<string> Types => source.Types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from rule in source.Read(resource)
        where rule.Allows && directions.Contains(rule.Direction) && IsEveryPort(rule)
        let isRefused = fromTheWorld ? Peer.IsWorld(rule.Peers.SelectMany(peer => estate.Resolve(peer).Elements)) : true
        where isRefused is not false
        select new Observation(resource, rule.Path, rule.Describe(), Undecided: isRefused is null);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from direction in directions
        from peer in _peers
        let open = source.Open(resource, direction, PortRange.All, peer)
        where open is not null
        select Mutant.Replace(resource, open, $"all ports {direction} open to {peer}");

    private static bool IsEveryPort(NetworkRule rule) =>
        rule.Protocol == NetworkRule.AnyProtocol || (rule.Protocol is "tcp" or "udp" && rule.Ports.Any(ports => ports.Count >= Last));
}

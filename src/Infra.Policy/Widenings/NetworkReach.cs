using System.Net;
using Infra.Policy.Networks;

namespace Infra.Policy.Widenings;

/// <summary>Traffic between a resource and a range of addresses.</summary>
internal sealed record NetworkReach(bool IsBarrier, string Argument, string Place, Direction Direction, string Protocol, PortRange Ports, string Peer)
    : Reach(WideningKind.Network, IsBarrier, Argument)
{
    private static readonly string[] Everybody = ["*", "any", "internet"];

    public override bool StaysInside => PrivateRange.Holds(Peer);

    public override bool Covers(Reach other) =>
        other is NetworkReach reach && reach.Direction == Direction
        && (Protocol == NetworkRule.AnyProtocol || Protocol == reach.Protocol)
        && Ports.From <= reach.Ports.From && reach.Ports.To <= Ports.To
        && CoversPeer(reach.Peer);

    public override IEnumerable<string> Describe(IEnumerable<Reach> reaches) =>
        from reach in reaches.Cast<NetworkReach>()
        group reach.Peer by (reach.IsBarrier, reach.Place, reach.Direction, reach.Protocol, reach.Ports) into same
        let ports = same.Key.Ports == PortRange.All ? "" : $" {same.Key.Ports}"
        let protocol = same.Key.Protocol == NetworkRule.AnyProtocol ? "everything" : same.Key.Protocol
        select $"{(same.Key.IsBarrier ? "no longer bars " : "")}{same.Key.Place}{protocol}{ports} {(same.Key.Direction == Direction.Inbound ? "from" : "to")} {string.Join(", ", same.Distinct())}";

    private bool CoversPeer(string other) =>
        Peer == other || Everybody.Contains(Peer, StringComparer.OrdinalIgnoreCase)
        || (IPNetwork.TryParse(Peer, out var outer) && IPNetwork.TryParse(other, out var inner)
            && outer.BaseAddress.AddressFamily == inner.BaseAddress.AddressFamily
            && outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress));
}

using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>A firewall rule of any cloud, inline or as its own resource.</summary>
/// <param name="Path">Its path in its resource; empty if it is the resource.</param>
/// <param name="Direction">The direction.</param>
/// <param name="Allows">Whether it allows traffic.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, … ; <c>all</c> for every protocol.</param>
/// <param name="Ports">The ports; all if the protocol has none.</param>
/// <param name="Peers">The address ranges of the other end.</param>
public sealed record NetworkRule(
    string Path, Direction Direction, bool Allows, string Protocol, IReadOnlyList<PortRange> Ports, IReadOnlyList<PolicyValue> Peers)
{
    /// <summary>Whether responses need their own rule.</summary>
    public bool IsStateless { get; init; }

    /// <summary>Every protocol.</summary>
    public const string AnyProtocol = "all";

    /// <summary>Whether it covers a port of TCP or UDP.</summary>
    public bool Covers(int port) =>
        Protocol is "tcp" or "udp" or AnyProtocol && Ports.Any(range => range.Contains(port));

    /// <summary>Its text in a finding.</summary>
    public string Describe() => $"{Protocol} {string.Join(", ", Ports)} {(Direction == Direction.Inbound ? "from" : "to")} {string.Join(", ", Peers)}";
}

using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>A rule of any cloud's firewall, inline or a resource of its own.</summary>
/// <param name="Path">Where it is in its resource; empty where it is the resource.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Allows">Whether it lets traffic through.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, … ; <c>all</c> for every protocol.</param>
/// <param name="Ports">The ports; all where the protocol has none.</param>
/// <param name="Peers">The address ranges of the other end.</param>
public sealed record NetworkRule(
    string Path, Direction Direction, bool Allows, string Protocol, IReadOnlyList<PortRange> Ports, IReadOnlyList<PolicyValue> Peers)
{
    /// <summary>Whether answers need a rule of their own.</summary>
    public bool IsStateless { get; init; }

    /// <summary>Every protocol.</summary>
    public const string AnyProtocol = "all";

    /// <summary>Whether it speaks of a port of TCP or UDP.</summary>
    public bool Covers(int port) =>
        Protocol is "tcp" or "udp" or AnyProtocol && Ports.Any(range => range.Contains(port));

    /// <summary>How a finding shows it.</summary>
    public string Describe() => $"{Protocol} {string.Join(", ", Ports)} {(Direction == Direction.Inbound ? "from" : "to")} {string.Join(", ", Peers)}";
}

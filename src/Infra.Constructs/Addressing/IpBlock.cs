using System.Net;
using System.Net.Sockets;

namespace Infra.Constructs.Addressing;

/// <summary>An IPv4 or IPv6 block in the one notation that providers give back: <c>203.0.113.0/24</c>, <c>2001:db8::/32</c>.</summary>
public readonly record struct IpBlock
{
    // The widest blocks that anybody holds: 0.0.0.0/1 and 128.0.0.0/1 are the internet in two halves.
    private const int WidestOwnedIpv4 = 8;
    private const int WidestOwnedIpv6 = 16;

    private readonly IPNetwork _network;

    private IpBlock(IPNetwork network) => _network = network;

    /// <summary>Whether it is an IPv6 block.</summary>
    public bool IsIpv6 => _network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>Whether it is all of the internet, or so much of it that this makes no difference.</summary>
    public bool IsInternet => _network.PrefixLength < (IsIpv6 ? WidestOwnedIpv6 : WidestOwnedIpv4);

    /// <summary>Reads the notation. Refused: bits set behind the prefix, and other ways to write the same block, which would be drift forever.</summary>
    public static bool TryParse(string text, out IpBlock block)
    {
        var parsed = IPNetwork.TryParse(text, out var network) && network.ToString() == text;
        block = parsed ? new(network) : default;
        return parsed;
    }

    /// <summary>The notation.</summary>
    public override string ToString() => _network.ToString();
}

using System.Net;
using System.Net.Sockets;

namespace Infra.Constructs.Addressing;

/// <summary>An IPv4 or IPv6 block in the canonical notation that providers return: <c>203.0.113.0/24</c>, <c>2001:db8::/32</c>.</summary>
public readonly record struct IpBlock
{
    // The widest blocks assigned to a single owner. Anything wider counts as the internet, such as one of its halves, 0.0.0.0/1 and 128.0.0.0/1.
    private const int WidestOwnedIpv4 = 8;
    private const int WidestOwnedIpv6 = 16;

    private readonly IPNetwork _network;

    private IpBlock(IPNetwork network) => _network = network;

    /// <summary>Whether this is an IPv6 block.</summary>
    public bool IsIpv6 => _network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>Whether the block is the whole internet, or wider than any block with a single owner: shorter than /8 for IPv4, /16 for IPv6.</summary>
    public bool IsInternet => _network.PrefixLength < (IsIpv6 ? WidestOwnedIpv6 : WidestOwnedIpv4);

    /// <summary>Parses a block. Rejects set host bits and non-canonical spellings, which would show up as permanent drift.</summary>
    public static bool TryParse(string text, out IpBlock block)
    {
        var parsed = IPNetwork.TryParse(text, out var network) && network.ToString() == text;
        block = parsed ? new(network) : default;
        return parsed;
    }

    /// <summary>Returns the block in CIDR notation.</summary>
    public override string ToString() => _network.ToString();
}

using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Networks;

/// <summary>Whether the peer of a network rule is the whole internet.</summary>
public static partial class Peer
{
    // No single organization owns more; 0.0.0.0/1 and 128.0.0.0/1 are the internet in two halves.
    private const int NarrowestWorldV4 = 7;
    private const int NarrowestWorldV6 = 15;

    private static readonly string[] WorldNames = ["*", "any", "internet", "0.0.0.0", "::"];

    /// <summary>True for the whole internet in IPv4 or IPv6, false for less, null if not known yet.</summary>
    public static bool? IsWorld(PolicyValue value)
    {
        if (value.Text is { } text) return WorldNames.Contains(text, StringComparer.OrdinalIgnoreCase) || IsWideRange(text) || IsWideSpan(text);
        return LiteralPrefix().IsMatch(value.Unresolved ?? "") ? false : null;
    }

    /// <summary>True if one of the values is the whole internet, null if one may be.</summary>
    public static bool? IsWorld(IEnumerable<PolicyValue> values)
    {
        bool? answer = false;
        foreach (var value in values)
        {
            if (IsWorld(value) is not { } isWorld) answer = null;
            else if (isWorld) return true;
        }

        return answer;
    }

    /// <summary>Also true for all customers of a cloud: Azure's service tag <c>AzureCloud</c>.</summary>
    internal static bool? IsWorldOrCloud(IEnumerable<PolicyValue> values)
    {
        var peers = values.ToList();
        return peers.Any(peer => peer.Text?.StartsWith("AzureCloud", StringComparison.OrdinalIgnoreCase) is true) ? true : IsWorld(peers);
    }

    private static bool IsWideRange(string text) =>
        text.Split('/') is [var address, var length]
        && System.Net.IPAddress.TryParse(address, out var parsed)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
        && bits <= (parsed.AddressFamily == AddressFamily.InterNetworkV6 ? NarrowestWorldV6 : NarrowestWorldV4);

    // A range from one address to another, as in some Azure firewalls.
    private static bool IsWideSpan(string text) =>
        text.Split('-') is [var first, var last]
        && System.Net.IPAddress.TryParse(first.Trim(), out var from) && System.Net.IPAddress.TryParse(last.Trim(), out var to)
        && from.AddressFamily == AddressFamily.InterNetwork && to.AddressFamily == AddressFamily.InterNetwork
        && Number(to) - Number(from) >= 1L << (32 - NarrowestWorldV4);

    private static long Number(System.Net.IPAddress address) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());

    // ${aws_eip.x.public_ip}/32: the address is unknown, but the prefix is narrow.
    [GeneratedRegex(@"\}/(1[6-9]|[2-9]\d|1[0-2]\d)$")]
    private static partial Regex LiteralPrefix();
}

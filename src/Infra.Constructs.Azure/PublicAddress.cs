using Infra.Constructs.Addressing;

namespace Infra.Constructs.Azure;

/// <summary>What firewalls of Azure take as an address on the Internet.</summary>
internal static class PublicAddress
{
    private const int ShortestPrefix = 24;

    // A firewall of a storage account takes a single address, and no /31 or /32.
    private const int LongestPrefix = 30;

    // RFC 1918, RFC 6598, loopback and link-local: firewalls of key vaults and storage accounts refuse them.
    private static readonly Ipv4Cidr[] NotPublic =
        [.. new[] { "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3" }.Select(Parse)];

    /// <summary>Whether it is an address, or a block of /24 to /30, that is routed on the Internet.</summary>
    public static bool IsNarrow(string text)
    {
        var block = text.Contains('/');
        return Ipv4Cidr.TryParse(block ? text : $"{text}/32", out var cidr)
            && (!block || cidr.PrefixLength is >= ShortestPrefix and <= LongestPrefix)
            && !NotPublic.Any(other => other.Overlaps(cidr));
    }

    private static Ipv4Cidr Parse(string text) => Ipv4Cidr.TryParse(text, out var cidr) ? cidr : throw new FormatException(text);
}

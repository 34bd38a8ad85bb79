namespace Infra.Constructs.Addressing;

/// <summary>Checks the public addresses that firewalls accept; those of Azure accept the fewest.</summary>
internal static class PublicAddress
{
    private const int ShortestPrefix = 24;

    // Storage account firewalls accept a single address, but no /31 or /32 block.
    private const int LongestPrefix = 30;

    // RFC 1918, RFC 6598, loopback and link-local: the firewalls of key vaults and storage accounts reject them.
    private static readonly Ipv4Cidr[] NotPublic =
        [.. new[] { "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3" }.Select(Parse)];

    /// <summary>Whether the text is a public address, or a public block of /24 to /30.</summary>
    public static bool IsNarrow(string text)
    {
        var block = text.Contains('/');
        return Ipv4Cidr.TryParse(block ? text : $"{text}/32", out var cidr)
            && (!block || cidr.PrefixLength is >= ShortestPrefix and <= LongestPrefix)
            && !NotPublic.Any(other => other.Overlaps(cidr));
    }

    private static Ipv4Cidr Parse(string text) => Ipv4Cidr.TryParse(text, out var cidr) ? cidr : throw new FormatException(text);
}

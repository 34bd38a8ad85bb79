namespace Infra.Policy.Networks;

/// <summary>IANA's numbers of the protocols that clouds accept in place of names.</summary>
internal static class Protocols
{
    /// <summary>The name in lower case.</summary>
    public static string Name(string protocol) => protocol.ToLowerInvariant() switch
    {
        "6" => "tcp",
        "17" => "udp",
        "1" => "icmp",
        "58" => "icmpv6",
        "*" or "-1" => NetworkRule.AnyProtocol,
        var name => name,
    };
}

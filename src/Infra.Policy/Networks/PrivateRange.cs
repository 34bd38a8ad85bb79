using System.Net;

namespace Infra.Policy.Networks;

/// <summary>Addresses that the internet does not route: RFC 1918, RFC 6598 and RFC 4193.</summary>
internal static class PrivateRange
{
    private static readonly IPNetwork[] All =
        [.. from range in (string[])["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"] select IPNetwork.Parse(range)];

    /// <summary>Whether a text is a range of such addresses.</summary>
    public static bool Holds(string? text) =>
        IPNetwork.TryParse(text, out var range) && All.Any(network => network.PrefixLength <= range.PrefixLength && network.Contains(range.BaseAddress));
}

using System.Net;
using System.Net.Sockets;
using Infra.Constructs.Addressing;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google;

/// <summary>Validates a firewall rule.</summary>
internal sealed class FirewallCheck(string path, FirewallOptions options)
{
    private static readonly (int Port, string Service)[] Administration = [(22, "SSH"), (3389, "RDP")];

    private readonly List<IPNetwork> _ranges = [.. options.Traffic.Ranges.Select(Parse).OfType<IPNetwork>()];

    public IEnumerable<Problem> Problems() => [.. CheckRanges(), .. CheckPorts(), .. CheckIdentities(), .. CheckAdministration()];

    private IEnumerable<Problem> CheckRanges()
    {
        foreach (var range in options.Traffic.Ranges.Where(range => Parse(range) is null))
        {
            yield return new("INFRA1420", path,
                $"Range \"{range}\" is not a block of addresses.", "Write it as a network address and a prefix length, such as 10.20.0.0/16 or fd20::/20.");
        }

        if (_ranges.Select(range => range.BaseAddress.AddressFamily).Distinct().Count() > 1)
            yield return new("INFRA1421", path, $"Ranges [{string.Join(", ", options.Traffic.Ranges)}] mix IPv4 and IPv6.", "Make it two rules.");
        if (IsEmpty(options.Traffic))
            yield return new("INFRA1422", path, "Traffic names no peer, which Google treats as all.", "Name at least one range, tag or service account.");
    }

    private IEnumerable<Problem> CheckPorts()
    {
        if (options.Allow.Count == 0) yield return new("INFRA1423", path, "Allow is empty.", "Name at least one protocol or port.");
        foreach (var ports in options.Allow.Where(ports => !ports.IsValid))
            yield return new("INFRA1424", path, $"Ports \"{ports}\" are not a valid range: ports go from 0 to 65535, the lower first.", "Correct Allow.");
    }

    private IEnumerable<Problem> CheckIdentities()
    {
        var byTag = options.Traffic is FirewallTraffic.IngressFromTags || options.Target is FirewallTarget.Tagged;
        var byAccount = options.Traffic is FirewallTraffic.IngressFromServiceAccounts || options.Target is FirewallTarget.Accounts;
        if (byTag && byAccount)
        {
            yield return new("INFRA1425", path,
                "It names machines by tags and by service accounts; Google allows one or the other in a rule.", "Use service accounts on both sides.");
        }
    }

    private IEnumerable<Problem> CheckAdministration() =>
        from world in _ranges.Where(IsWorld).Take(1)
        where options.Traffic is FirewallTraffic.IngressFromRanges
        from administration in Administration
        from ports in options.Allow
        where ports.Contains(administration.Port)
        select new Problem("INFRA1426", path,
            $"\"{ports}\" opens {administration.Service} (port {administration.Port}) to {world}, which is the internet or much of it.",
            "Name the client networks; Google's Identity-Aware Proxy comes from 35.235.240.0/20.");

    /// <summary>Parses a block; returns null if it is not in full notation or has host bits set, which Google rejects.</summary>
    private static IPNetwork? Parse(string range) =>
        (Ipv4Cidr.TryParse(range, out _) || range.Contains(':', StringComparison.Ordinal))
        && IPNetwork.TryParse(range, out var network)
        && IPAddress.Parse(range.AsSpan(0, range.IndexOf('/', StringComparison.Ordinal))).Equals(network.BaseAddress) ? network : null;

    /// <summary>Whether the block is wider than any block with a single owner, such as one half of the internet.</summary>
    private static bool IsWorld(IPNetwork range) =>
        range.PrefixLength < (range.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 8 : 16);

    private static bool IsEmpty(FirewallTraffic traffic) => traffic switch
    {
        FirewallTraffic.IngressFromTags from => from.Tags.Count == 0,
        FirewallTraffic.IngressFromServiceAccounts from => from.Accounts.Count == 0,
        _ => traffic.Ranges.Count == 0,
    };
}

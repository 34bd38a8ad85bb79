namespace Infra.Constructs.Google;

/// <summary>The source or destination of a firewall rule.</summary>
public abstract record FirewallTraffic
{
    private FirewallTraffic()
    {
    }

    /// <summary>Ingress from address blocks, all IPv4 or all IPv6.</summary>
    public static FirewallTraffic FromRanges(params string[] cidrs) => new IngressFromRanges(cidrs);

    /// <summary>Ingress from everything in the network that runs as one of these service accounts.</summary>
    public static FirewallTraffic FromServiceAccounts(params ServiceAccount[] accounts) => new IngressFromServiceAccounts(accounts);

    /// <summary>Ingress from machines in the network with one of these network tags.</summary>
    public static FirewallTraffic FromTags(params string[] tags) => new IngressFromTags(tags);

    /// <summary>Egress to address blocks, all IPv4 or all IPv6.</summary>
    public static FirewallTraffic ToRanges(params string[] cidrs) => new EgressToRanges(cidrs);

    /// <summary>The address blocks; empty if the traffic is not defined by blocks.</summary>
    internal IReadOnlyList<string> Ranges => this switch
    {
        IngressFromRanges from => from.Cidrs,
        EgressToRanges to => to.Cidrs,
        _ => [],
    };

    internal sealed record IngressFromRanges(IReadOnlyList<string> Cidrs) : FirewallTraffic;

    internal sealed record IngressFromServiceAccounts(IReadOnlyList<ServiceAccount> Accounts) : FirewallTraffic;

    internal sealed record IngressFromTags(IReadOnlyList<string> Tags) : FirewallTraffic;

    internal sealed record EgressToRanges(IReadOnlyList<string> Cidrs) : FirewallTraffic;
}

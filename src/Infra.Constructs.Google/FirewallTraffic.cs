namespace Infra.Constructs.Google;

/// <summary>Where a firewall rule's traffic comes from or goes to.</summary>
public abstract record FirewallTraffic
{
    private FirewallTraffic()
    {
    }

    /// <summary>Coming in from blocks of addresses, all IPv4 or all IPv6.</summary>
    public static FirewallTraffic FromRanges(params string[] cidrs) => new IngressFromRanges(cidrs);

    /// <summary>Coming in from whatever works as one of these accounts in the same network.</summary>
    public static FirewallTraffic FromServiceAccounts(params ServiceAccount[] accounts) => new IngressFromServiceAccounts(accounts);

    /// <summary>Coming in from machines of the same network with one of these network tags.</summary>
    public static FirewallTraffic FromTags(params string[] tags) => new IngressFromTags(tags);

    /// <summary>Going out to blocks of addresses, all IPv4 or all IPv6.</summary>
    public static FirewallTraffic ToRanges(params string[] cidrs) => new EgressToRanges(cidrs);

    /// <summary>The blocks of addresses, or none.</summary>
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

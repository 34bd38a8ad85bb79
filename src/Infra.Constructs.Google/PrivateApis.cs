using Infra.Constructs.Estates;

namespace Infra.Constructs.Google;

/// <summary>
/// DNS names that map Google's APIs and registries to four fixed addresses. Without them the names resolve to addresses anywhere in
/// Google's range, and egress could not be restricted to them.
/// </summary>
/// <remarks>https://cloud.google.com/vpc/docs/configure-private-google-access</remarks>
internal sealed class PrivateApis : EstateConstruct
{
    /// <summary>The addresses of <c>private.googleapis.com</c>.</summary>
    public const string Cidr = "199.36.153.8/30";

    private static readonly string[] Addresses = ["199.36.153.8", "199.36.153.9", "199.36.153.10", "199.36.153.11"];
    private static readonly string[] Domains = ["googleapis.com", "gcr.io", "pkg.dev"];

    private readonly Network _network;

    public PrivateApis(Network network, string id) : base(network, id)
    {
        _network = network;
        foreach (var domain in Domains) Resolve(domain);
    }

    private void Resolve(string domain)
    {
        var zone = new GoogleDnsManagedZone(this, domain, new GoogleDnsManagedZoneConfig
        {
            Name = $"{_network.Name}-{domain.Replace('.', '-')}",
            DnsName = $"{domain}.",
            Description = "Leads to private.googleapis.com",
            Visibility = "private",
            PrivateVisibilityConfig = new GoogleDnsManagedZonePrivateVisibilityConfig
            {
                Networks = new[] { new GoogleDnsManagedZonePrivateVisibilityConfigNetworks { NetworkUrl = _network.Resource.Id } },
            },
        });
        Point($"{domain}-apex", zone, $"{domain}.");
        Point($"{domain}-all", zone, $"*.{domain}.");
    }

    private void Point(string id, GoogleDnsManagedZone zone, string name) => _ = new GoogleDnsRecordSet(this, id, new GoogleDnsRecordSetConfig
    {
        ManagedZone = zone.Name, Name = name, Type = "A", Ttl = 300, Rrdatas = Addresses,
    });
}

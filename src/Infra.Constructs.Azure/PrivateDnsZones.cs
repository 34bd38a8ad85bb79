namespace Infra.Constructs.Azure;

/// <summary>The private DNS zones of a network: one for each kind of service that has an endpoint in it.</summary>
internal sealed class PrivateDnsZones(VirtualNetwork network, string id) : AzureConstruct(network, id)
{
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>The id of a zone, which is created and linked to the network when first asked for.</summary>
    public string IdOf(string name)
    {
        if (!_ids.TryGetValue(name, out var id)) _ids.Add(name, id = Create(name));
        return id;
    }

    private string Create(string name)
    {
        var zone = new AzurermPrivateDnsZone(this, name, new AzurermPrivateDnsZoneConfig { Name = name, ResourceGroupName = network.ResourceGroup.Name });
        _ = new AzurermPrivateDnsZoneVirtualNetworkLink(this, $"{name}-Link", new AzurermPrivateDnsZoneVirtualNetworkLinkConfig
        {
            Name = network.Name, ResourceGroupName = network.ResourceGroup.Name, PrivateDnsZoneName = zone.Name, VirtualNetworkId = network.Id,
        });
        return zone.Id;
    }
}

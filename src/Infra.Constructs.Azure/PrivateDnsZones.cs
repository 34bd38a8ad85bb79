namespace Infra.Constructs.Azure;

/// <summary>The private DNS zones of a network, one for each kind of service with a private endpoint in it.</summary>
internal sealed class PrivateDnsZones : AzureConstruct
{
    private readonly IVirtualNetwork _network;
    private readonly Dictionary<string, string> _ids = [];

    public PrivateDnsZones(VirtualNetwork network, string id) : base(network, id) => _network = network;

    public PrivateDnsZones(ImportedVirtualNetwork network, string id) : base(network, id) => _network = network;

    /// <summary>Returns the zones of a network.</summary>
    public static PrivateDnsZones Of(IVirtualNetwork network) => network switch
    {
        VirtualNetwork own => own.PrivateDnsZones,
        ImportedVirtualNetwork imported => imported.PrivateDnsZones,
        _ => throw new NotSupportedException($"{network.ConstructPath} has no private DNS zones: it neither belongs to the estate nor comes from VirtualNetwork.FromIds or FromLookup."),
    };

    /// <summary>Returns the id of a zone. The zone is created and linked to the network on first use.</summary>
    public string IdOf(string name)
    {
        if (!_ids.TryGetValue(name, out var id)) _ids.Add(name, id = Create(name));
        return id;
    }

    private string Create(string name)
    {
        var zone = new AzurermPrivateDnsZone(this, name, new AzurermPrivateDnsZoneConfig { Name = name, ResourceGroupName = _network.ResourceGroupName });
        _ = new AzurermPrivateDnsZoneVirtualNetworkLink(this, $"{name}-Link", new AzurermPrivateDnsZoneVirtualNetworkLinkConfig
        {
            Name = _network.Name, ResourceGroupName = _network.ResourceGroupName, PrivateDnsZoneName = zone.Name, VirtualNetworkId = _network.Id,
        });
        return zone.Id;
    }
}

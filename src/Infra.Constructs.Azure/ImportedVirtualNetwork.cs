namespace Infra.Constructs.Azure;

/// <summary>An existing network that this stack does not manage. Only the DNS zones of private endpoints are created.</summary>
internal sealed class ImportedVirtualNetwork : AzureConstruct, IVirtualNetwork
{
    private const string Segment = "/virtualNetworks/";

    public ImportedVirtualNetwork(Construct scope, string id, VirtualNetworkIds ids) : base(scope, id)
    {
        var name = ids.Id.LastIndexOf(Segment, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? ids.Id[(at + Segment.Length)..] : "";
        Validate(Require(
            Token.IsUnresolved(ids.Id) || (name.Length > 0 && !name.Contains('/', StringComparison.Ordinal)), "INFRA1508",
            $"Id \"{ids.Id}\" is not the resource id of a virtual network.", $"Write it as /subscriptions/…/resourceGroups/…/providers/Microsoft.Network{Segment}NAME."));
        (Id, PrivateSubnetId, PublicSubnetId, ResourceGroupName) = (ids.Id, ids.PrivateSubnetId, ids.PublicSubnetId, ids.ResourceGroup.Name);
        // If another stack creates the network, its name is unknown here; it is only used to name a link.
        Name = name.Length > 0 ? name : id.ToLowerInvariant();
        PrivateDnsZones = new(this, "Dns");
    }

    public ImportedVirtualNetwork(Construct scope, string id, VirtualNetworkLookup lookup) : base(scope, id)
    {
        (Name, ResourceGroupName) = (lookup.Name, lookup.ResourceGroup.Name);
        Id = new DataAzurermVirtualNetwork(this, "Network", new DataAzurermVirtualNetworkConfig { Name = lookup.Name, ResourceGroupName = lookup.NetworkGroup }).Id;
        PrivateSubnetId = Find(SubnetTier.Private, lookup.PrivateSubnet, lookup);
        PublicSubnetId = lookup.PublicSubnet is { } name ? Find(SubnetTier.Public, name, lookup) : null;
        PrivateDnsZones = new(this, "Dns");
    }

    public string Id { get; }

    public string Name { get; }

    public string ResourceGroupName { get; }

    public string? PublicSubnetId { get; }

    public string PrivateSubnetId { get; }

    public PrivateDnsZones PrivateDnsZones { get; }

    private string Find(SubnetTier tier, string name, VirtualNetworkLookup lookup) => new DataAzurermSubnet(this, $"{tier}", new DataAzurermSubnetConfig
    {
        Name = name, VirtualNetworkName = lookup.Name, ResourceGroupName = lookup.NetworkGroup,
    }).Id;
}

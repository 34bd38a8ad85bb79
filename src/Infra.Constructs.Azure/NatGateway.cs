using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>The NAT gateway of a network's private subnet, with one public address.</summary>
public sealed class NatGateway : AzureConstruct
{
    internal NatGateway(VirtualNetwork network, string id) : base(network, id)
    {
        var name = ResourceName(network.NameOf("nat"), AzureNameRules.NetworkResource);
        Address = new AzurermPublicIp(this, "Address", new AzurermPublicIpConfig
        {
            Name = name,
            ResourceGroupName = network.ResourceGroup.Name,
            Location = Subscription.Location,
            Sku = "Standard",
            AllocationMethod = "Static",
            Zones = network.Posture.ZoneRedundantAddresses ? [.. Subscription.Zones] : null,
        });
        Resource = new AzurermNatGateway(this, "NatGateway", new AzurermNatGatewayConfig
        {
            Name = name, ResourceGroupName = network.ResourceGroup.Name, Location = Subscription.Location, SkuName = "Standard",
        });
        var gatewayId = Resource.Id;
        _ = new AzurermNatGatewayPublicIpAssociation(this, "AddressOfGateway", new AzurermNatGatewayPublicIpAssociationConfig
        {
            NatGatewayId = gatewayId, PublicIpAddressId = Address.Id,
        });
        Association = new AzurermSubnetNatGatewayAssociation(this, "Private", new AzurermSubnetNatGatewayAssociationConfig
        {
            NatGatewayId = gatewayId, SubnetId = network.PrivateSubnet.Id,
        });
    }

    /// <summary>The L1 resource.</summary>
    public AzurermNatGateway Resource { get; }

    /// <summary>The public address of outbound traffic from the private subnet.</summary>
    public AzurermPublicIp Address { get; }

    internal AzurermSubnetNatGatewayAssociation Association { get; }
}

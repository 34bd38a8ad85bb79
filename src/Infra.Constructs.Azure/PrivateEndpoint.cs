using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>A private endpoint of a service in a network's private subnet, with the DNS name that resolves to it.</summary>
public sealed class PrivateEndpoint : AzureConstruct
{
    /// <summary>Creates the endpoint in the private subnet of the network.</summary>
    public PrivateEndpoint(Construct scope, string id, IVirtualNetwork network, PrivateLink service) : base(scope, id)
    {
        var name = Stack.ResourceName($"{service.Name}-endpoint", AzureNameRules.NetworkResource);
        Resource = new AzurermPrivateEndpoint(this, "Endpoint", new AzurermPrivateEndpointConfig
        {
            Name = name,
            ResourceGroupName = network.ResourceGroupName,
            Location = Subscription.Location,
            SubnetId = network.PrivateSubnetId,
            PrivateServiceConnection = new AzurermPrivateEndpointPrivateServiceConnection
            {
                Name = name,
                PrivateConnectionResourceId = service.ResourceId,
                SubresourceNames = [service.Subresource],
                IsManualConnection = false,
            },
            PrivateDnsZoneGroup = new AzurermPrivateEndpointPrivateDnsZoneGroup
            {
                Name = "default", PrivateDnsZoneIds = [PrivateDnsZones.Of(network).IdOf(service.DnsZone)],
            },
        });
    }

    /// <summary>The L1 resource.</summary>
    public AzurermPrivateEndpoint Resource { get; }
}

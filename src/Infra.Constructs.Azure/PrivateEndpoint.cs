using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>An address in a network's private subnet behind which a service answers, with the name by which the network finds it.</summary>
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

using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>The network interface of a virtual machine: in the public subnet with a public address, or in the private subnet without one.</summary>
public sealed class VirtualMachineInterface : AzureConstruct
{
    private const int LastPriority = 4096;

    internal VirtualMachineInterface(LinuxVirtualMachine machine, string id, LinuxVirtualMachineOptions options, bool publicAddress) : base(machine, id)
    {
        PublicAddress = publicAddress ? CreateAddress(options) : null;
        var subnet = publicAddress ? options.Network.PublicSubnetId! : options.Network.PrivateSubnetId;
        Resource = new AzurermNetworkInterface(this, "Interface", new AzurermNetworkInterfaceConfig
        {
            Name = ResourceName($"{options.Name}-nic", AzureNameRules.NetworkResource),
            ResourceGroupName = options.ResourceGroup.Name,
            Location = Subscription.Location,
            IpForwardingEnabled = false,
            IpConfiguration = new[]
            {
                new AzurermNetworkInterfaceIpConfiguration
                {
                    Name = "internal", SubnetId = subnet, PrivateIpAddressAllocation = "Dynamic", PublicIpAddressId = PublicAddress?.Id,
                },
            },
        });
        Id = Resource.Id;
        Guard(options);
        foreach (var application in options.Applications)
        {
            _ = new AzurermNetworkInterfaceApplicationSecurityGroupAssociation(this, $"Application-{application.Node.Id}", new AzurermNetworkInterfaceApplicationSecurityGroupAssociationConfig
            {
                NetworkInterfaceId = Id, ApplicationSecurityGroupId = application.Id,
            });
        }
    }

    /// <summary>The L1 resource.</summary>
    public AzurermNetworkInterface Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    /// <summary>The public address; null if there is none.</summary>
    public AzurermPublicIp? PublicAddress { get; }

    private AzurermPublicIp CreateAddress(LinuxVirtualMachineOptions options) => new(this, "Address", new AzurermPublicIpConfig
    {
        Name = ResourceName($"{options.Name}-ip", AzureNameRules.NetworkResource),
        ResourceGroupName = options.ResourceGroup.Name,
        Location = Subscription.Location,
        Sku = "Standard",
        AllocationMethod = "Static",
        Zones = options.Zone is { } zone ? [zone] : null,
    });

    private void Guard(LinuxVirtualMachineOptions options)
    {
        var group = new NetworkSecurityGroup(this, "SecurityGroup", new()
        {
            Name = options.Name,
            ResourceGroup = options.ResourceGroup,
            Inbound =
            [
                .. options.Inbound,
                new()
                {
                    Name = "deny-others",
                    Description = "Azure would let in everything within the network",
                    Deny = true,
                    Peer = SecurityPeer.Anyone,
                    Protocol = SecurityProtocol.Any,
                    Ports = [PortRange.All],
                    Priority = LastPriority,
                },
            ],
        });
        _ = new AzurermNetworkInterfaceSecurityGroupAssociation(this, "Guard", new AzurermNetworkInterfaceSecurityGroupAssociationConfig
        {
            NetworkInterfaceId = Id, NetworkSecurityGroupId = group.Id,
        });
    }
}

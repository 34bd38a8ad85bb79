using Infra.Constructs.Azure.Naming;
using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>A virtual network with a public and a private subnet, a security group for each, a NAT gateway for the private subnet, and a flow log.</summary>
public sealed class VirtualNetwork : AzureConstruct, IVirtualNetwork
{
    private readonly string? _name;

    /// <summary>Creates the network.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1504–1506: the block is not valid. INFRA1510: the storage of the flow log requires a vault. INFRA152x: a rule is not allowed.
    /// </exception>
    public VirtualNetwork(Construct scope, string id, VirtualNetworkOptions options) : base(scope, id)
    {
        var layout = new VirtualNetworkLayout(ConstructPath, options.Cidr);
        Validate([.. layout.Check(Stack.Estate)]);
        Posture = Adopt(options.Posture);
        ResourceGroup = options.ResourceGroup;
        _name = options.Name;

        Resource = new AzurermVirtualNetwork(this, "VirtualNetwork", new AzurermVirtualNetworkConfig
        {
            Name = ResourceName(ShortName, AzureNameRules.NetworkResource),
            ResourceGroupName = ResourceGroup.Name,
            Location = Subscription.Location,
            AddressSpace = [options.Cidr],
        });
        (Id, Name) = (Resource.Id, Resource.Name);
        PrivateDnsZones = new PrivateDnsZones(this, "Dns");
        PublicSubnet = CreateSubnet(SubnetTier.Public, layout);
        PrivateSubnet = CreateSubnet(SubnetTier.Private, layout);
        PublicSecurityGroup = Guard(SubnetTier.Public, PublicSubnet, options.PublicInbound);
        PrivateSecurityGroup = Guard(SubnetTier.Private, PrivateSubnet, options.PrivateInbound);
        Nat = new NatGateway(this, "Nat");
        FlowLog = new VirtualNetworkFlowLog(this, "FlowLog", options);
        if (options.Vault?.Posture.PrivateEndpoint == true) _ = new PrivateEndpoint(this, "Vault", this, options.Vault.PrivateLink);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermVirtualNetwork Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The subnet for resources with a public address.</summary>
    public AzurermSubnet PublicSubnet { get; }

    /// <summary>The subnet for all other resources.</summary>
    public AzurermSubnet PrivateSubnet { get; }

    /// <summary>The security group of the public subnet.</summary>
    public NetworkSecurityGroup PublicSecurityGroup { get; }

    /// <summary>The security group of the private subnet.</summary>
    public NetworkSecurityGroup PrivateSecurityGroup { get; }

    /// <summary>The flow log.</summary>
    public VirtualNetworkFlowLog FlowLog { get; }

    /// <summary>The NAT gateway of the private subnet.</summary>
    public NatGateway Nat { get; }

    /// <summary>The posture in effect.</summary>
    public VirtualNetworkPosture Posture { get; }

    internal ResourceGroup ResourceGroup { get; }

    string IVirtualNetwork.ResourceGroupName => ResourceGroup.Name;

    string? IVirtualNetwork.PublicSubnetId => PublicSubnet.Id;

    string IVirtualNetwork.PrivateSubnetId => PrivateSubnet.Id;

    internal PrivateDnsZones PrivateDnsZones { get; }

    /// <summary>References an existing network by the ids of its parts.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="ids">The parts of the network.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1508: the id is not the id of a virtual network.</exception>
    public static IVirtualNetwork FromIds(Construct scope, string id, VirtualNetworkIds ids) => new ImportedVirtualNetwork(scope, id, ids);

    /// <summary>References an existing network, looked up at every plan.</summary>
    /// <param name="scope">The stack or construct that uses it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="lookup">The search criteria.</param>
    public static IVirtualNetwork FromLookup(Construct scope, string id, VirtualNetworkLookup lookup) => new ImportedVirtualNetwork(scope, id, lookup);

    /// <summary>The last part of the name.</summary>
    internal string ShortName => _name ?? "vnet";

    /// <summary>Returns the last part of the name of a resource that belongs to the network.</summary>
    internal string NameOf(string part) => _name is null ? part : $"{_name}-{part}";

    private AzurermSubnet CreateSubnet(SubnetTier tier, VirtualNetworkLayout layout) => new(this, $"{tier}", new AzurermSubnetConfig
    {
        Name = tier.ToString().ToLowerInvariant(),
        ResourceGroupName = ResourceGroup.Name,
        VirtualNetworkName = Name,
        AddressPrefixes = [layout.Subnet(tier)],
        DefaultOutboundAccessEnabled = false,
        // Without it, security groups would not apply to private endpoints.
        PrivateEndpointNetworkPolicies = "Enabled",
    });

    private NetworkSecurityGroup Guard(SubnetTier tier, AzurermSubnet subnet, IReadOnlyList<SecurityRule> inbound)
    {
        var group = new NetworkSecurityGroup(this, $"{tier}-SecurityGroup", new()
        {
            Name = NameOf(tier.ToString().ToLowerInvariant()), ResourceGroup = ResourceGroup, Inbound = inbound,
        });
        _ = new AzurermSubnetNetworkSecurityGroupAssociation(this, $"{tier}-Guard", new AzurermSubnetNetworkSecurityGroupAssociationConfig
        {
            SubnetId = subnet.Id, NetworkSecurityGroupId = group.Id,
        });
        return group;
    }
}

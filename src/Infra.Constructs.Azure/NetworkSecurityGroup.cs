using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>A network security group. Every rule states its reason, and no posture allows a rule that opens SSH, RDP or WinRM to the internet.</summary>
public sealed class NetworkSecurityGroup : AzureConstruct
{
    private readonly string _group;
    private readonly string _resourceGroup;

    /// <summary>Creates the group and its rules.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1520: a rule has no reason. INFRA1521: a rule opens administration ports to the internet. INFRA1522–1525: a priority, name,
    /// peer or port is not valid.
    /// </exception>
    public NetworkSecurityGroup(Construct scope, string id, NetworkSecurityGroupOptions options) : base(scope, id)
    {
        var inbound = new SecurityRuleCheck(ConstructPath, inbound: true, options.Inbound);
        var outbound = new SecurityRuleCheck(ConstructPath, inbound: false, options.Outbound);
        Validate([.. inbound.Check(), .. outbound.Check()]);

        Resource = new AzurermNetworkSecurityGroup(this, "SecurityGroup", new AzurermNetworkSecurityGroupConfig
        {
            Name = ResourceName(options.Name, AzureNameRules.NetworkResource), ResourceGroupName = options.ResourceGroup.Name, Location = Subscription.Location,
        });
        (Id, _group, _resourceGroup) = (Resource.Id, Resource.Name, options.ResourceGroup.Name);
        foreach (var (rule, priority) in options.Inbound.Zip(inbound.Priorities())) Create("Inbound", rule, priority, source: rule.Peer, destination: SecurityPeer.Anyone);
        foreach (var (rule, priority) in options.Outbound.Zip(outbound.Priorities())) Create("Outbound", rule, priority, source: SecurityPeer.Anyone, destination: rule.Peer);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermNetworkSecurityGroup Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    private void Create(string direction, SecurityRule rule, int priority, SecurityPeer source, SecurityPeer destination) =>
        _ = new AzurermNetworkSecurityRule(this, $"{direction}-{rule.Name}", new AzurermNetworkSecurityRuleConfig
        {
            Name = AzureNameRules.NetworkResource.Check(ConstructPath, rule.Name),
            Description = rule.Description,
            ResourceGroupName = _resourceGroup,
            NetworkSecurityGroupName = _group,
            Direction = direction,
            Access = rule.Deny ? "Deny" : "Allow",
            Priority = priority,
            Protocol = rule.Protocol == SecurityProtocol.Any ? "*" : $"{rule.Protocol}",
            SourcePortRange = "*",
            SourceAddressPrefix = (source as SecurityPeer.Tag)?.Name,
            SourceAddressPrefixes = (source as SecurityPeer.Blocks)?.Cidrs.ToArray(),
            SourceApplicationSecurityGroupIds = IdOf(source),
            DestinationPortRange = rule.Ports is [var only] ? only.ToString() : null,
            DestinationPortRanges = rule.Ports.Count > 1 ? [.. rule.Ports.Select(range => range.ToString())] : null,
            DestinationAddressPrefix = (destination as SecurityPeer.Tag)?.Name,
            DestinationAddressPrefixes = (destination as SecurityPeer.Blocks)?.Cidrs.ToArray(),
            DestinationApplicationSecurityGroupIds = IdOf(destination),
        });

    private static string[]? IdOf(SecurityPeer peer) => peer is SecurityPeer.Group group ? [group.Members.Id] : null;
}

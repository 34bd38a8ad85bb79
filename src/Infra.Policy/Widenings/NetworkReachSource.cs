using Infra.Policy.Model;
using Infra.Policy.Networks;

namespace Infra.Policy.Widenings;

/// <summary>Firewalls of all clouds.</summary>
internal sealed class NetworkReachSource : ReachSource
{
    // Network ACLs and Google's firewalls are the ones that can deny.
    private static readonly NetworkRuleSource[] Sources = [new AwsSecurityGroups(), new AwsNetworkAcls(), new GoogleFirewalls(), new GoogleFirewallPolicies(), new AzureSecurityGroups()];

    public override bool Reads(string type) => Sources.Any(source => source.Types.Contains(type));

    public override bool Outlives(string type) => Reads(type);

    public override IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate) =>
        from rule in Sources.First(source => source.Types.Contains(resource.Type)).Read(resource)
        from ports in rule.Ports
        from peer in rule.Peers.Select(Written.Text)
        select new NetworkReach(!rule.Allows, rule.Path.Split('.', '[')[0], "", rule.Direction, rule.Protocol, ports, peer);
}

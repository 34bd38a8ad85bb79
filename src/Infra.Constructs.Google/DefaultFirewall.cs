using Infra.Constructs.Estates;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>The rules for traffic that no other rule matches. Google's implied rules write no logs and allow all egress.</summary>
internal sealed class DefaultFirewall : EstateConstruct
{
    private const string Anywhere = "0.0.0.0/0";
    private const int LastPriority = 65534; // before Google's own at 65535

    private readonly Network _network;

    public DefaultFirewall(Network network, string id) : base(network, id)
    {
        _network = network;
        Deny("DenyIngress", "deny-ingress", "Whatever no rule lets in", FirewallTraffic.FromRanges(Anywhere));
        if (network.Posture.DefaultEgress == DefaultEgress.Anywhere) return;

        Allow("EgressInside", $"{network.ShortName}-egress-inside", "Nodes, pods, machines and the control plane among themselves",
            FirewallTraffic.ToRanges(network.Cidr), FirewallPorts.AllTcp, FirewallPorts.AllUdp, FirewallPorts.Icmp);
        Allow("EgressApis", $"{network.ShortName}-egress-apis", "Google's APIs and registries", FirewallTraffic.ToRanges(PrivateApis.Cidr), FirewallPorts.Tcp(443));
        Deny("DenyEgress", "deny-egress", "Whatever no rule lets out", FirewallTraffic.ToRanges(Anywhere));
    }

    private void Allow(string id, string name, string description, FirewallTraffic traffic, params FirewallPorts[] ports) => _ = new Firewall(this, id, new()
    {
        Network = _network, Name = name, Description = description, Traffic = traffic, Allow = ports,
    });

    private void Deny(string id, string name, string description, FirewallTraffic traffic) =>
        _ = new GoogleComputeFirewall(this, id, Firewall.Configure($"{_network.Name}-{name}", description, _network, traffic, config =>
        {
            config.Priority = LastPriority;
            config.Deny = new[] { new GoogleComputeFirewallDeny { Protocol = "all" } };
        }));
}

using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;

namespace Infra.Constructs.Google;

/// <summary>
/// A rule that allows traffic, and logs it. What no rule allows is denied by the network's own rules, in both directions where the
/// posture says so.
/// </summary>
public sealed class Firewall : EstateConstruct
{
    /// <summary>Creates the rule.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1420–1425: Google would not take it. INFRA1426: it opens SSH or RDP to the world.</exception>
    public Firewall(Construct scope, string id, FirewallOptions options) : base(scope, id)
    {
        Validate([.. new FirewallCheck(ConstructPath, options).Problems()]);
        var name = ResourceName(options.Name, GoogleNameRules.ComputeEngine);
        Resource = new GoogleComputeFirewall(this, "Rule", Configure(name, options.Description, options.Network, options.Traffic, config =>
        {
            config.Priority = 1000;
            config.Allow = options.Allow.Select(ports => ports.ToAllow()).ToArray();
            config.TargetServiceAccounts = options.Target is FirewallTarget.Accounts accounts ? Emails(accounts.Items) : null;
            config.TargetTags = options.Target is FirewallTarget.Tagged tagged ? [.. tagged.Items] : null;
        }));
    }

    /// <summary>The L1 resource, for what the options leave out.</summary>
    public GoogleComputeFirewall Resource { get; }

    /// <summary>What allowing and denying rules have in common.</summary>
    internal static GoogleComputeFirewallConfig Configure(
        string name, string description, INetwork network, FirewallTraffic traffic, Action<GoogleComputeFirewallConfig> complete)
    {
        var config = new GoogleComputeFirewallConfig
        {
            Name = name,
            Description = description,
            Network = network.NetworkId,
            Direction = traffic is FirewallTraffic.EgressToRanges ? "EGRESS" : "INGRESS",
            SourceRanges = traffic is FirewallTraffic.IngressFromRanges from ? [.. from.Cidrs] : null,
            SourceServiceAccounts = traffic is FirewallTraffic.IngressFromServiceAccounts accounts ? Emails(accounts.Accounts) : null,
            SourceTags = traffic is FirewallTraffic.IngressFromTags tags ? [.. tags.Tags] : null,
            DestinationRanges = traffic is FirewallTraffic.EgressToRanges to ? [.. to.Cidrs] : null,
            LogConfig = new GoogleComputeFirewallLogConfig { Metadata = "INCLUDE_ALL_METADATA" },
        };
        complete(config);
        return config;
    }

    private static string[] Emails(IReadOnlyList<ServiceAccount> accounts) => [.. accounts.Select(account => account.Email)];
}

using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;

namespace Infra.Constructs.Google;

/// <summary>
/// A firewall rule that allows and logs traffic. Traffic that no rule allows is denied by the network's own rules: ingress always, egress
/// if the posture says so.
/// </summary>
public sealed class Firewall : EstateConstruct
{
    /// <summary>Creates the rule.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1420–1425: Google would reject the rule. INFRA1426: it opens SSH or RDP to the internet.
    /// </exception>
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

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleComputeFirewall Resource { get; }

    /// <summary>Creates the configuration shared by allow and deny rules.</summary>
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

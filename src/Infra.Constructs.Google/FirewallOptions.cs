namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="Firewall"/>.</summary>
public sealed record FirewallOptions
{
    /// <summary>The network the rule applies to.</summary>
    public required INetwork Network { get; init; }

    /// <summary>The last part of the name.</summary>
    public required string Name { get; init; }

    /// <summary>The reason for the rule, for people.</summary>
    public required string Description { get; init; }

    /// <summary>The source or destination of the traffic.</summary>
    public required FirewallTraffic Traffic { get; init; }

    /// <summary>The protocols and ports to allow. At least one.</summary>
    public required IReadOnlyList<FirewallPorts> Allow { get; init; }

    /// <summary>The machines the rule applies to. Default: all in the network.</summary>
    public FirewallTarget Target { get; init; } = FirewallTarget.WholeNetwork;
}

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="Firewall"/>.</summary>
public sealed record FirewallOptions
{
    /// <summary>The network it guards.</summary>
    public required INetwork Network { get; init; }

    /// <summary>The last part of its name.</summary>
    public required string Name { get; init; }

    /// <summary>Why it is there, for people.</summary>
    public required string Description { get; init; }

    /// <summary>Where the traffic comes from or goes to.</summary>
    public required FirewallTraffic Traffic { get; init; }

    /// <summary>Protocols and ports to allow; at least one.</summary>
    public required IReadOnlyList<FirewallPorts> Allow { get; init; }

    /// <summary>Which machines it is for. Default: the whole network.</summary>
    public FirewallTarget Target { get; init; } = FirewallTarget.WholeNetwork;
}

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="NetworkSecurityGroup"/>.</summary>
public sealed record NetworkSecurityGroupOptions
{
    /// <summary>The last part of its name, which is <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group it stands in.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Rules for incoming traffic, besides Azure's own: from the network and its load balancers all, from elsewhere nothing. Default: none.</summary>
    public IReadOnlyList<SecurityRule> Inbound { get; init; } = [];

    /// <summary>Rules for outgoing traffic, besides Azure's own. Default: none.</summary>
    public IReadOnlyList<SecurityRule> Outbound { get; init; } = [];
}

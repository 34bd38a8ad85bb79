namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="NetworkSecurityGroup"/>.</summary>
public sealed record NetworkSecurityGroupOptions
{
    /// <summary>The last part of the name <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group of the security group.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Inbound rules, in addition to Azure's defaults, which allow traffic from the network and its load balancers only. Default: empty.</summary>
    public IReadOnlyList<SecurityRule> Inbound { get; init; } = [];

    /// <summary>Outbound rules, in addition to Azure's defaults. Default: empty.</summary>
    public IReadOnlyList<SecurityRule> Outbound { get; init; } = [];
}

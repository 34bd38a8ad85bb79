using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="ServiceRole"/>.</summary>
public sealed record ServiceRoleOptions
{
    /// <summary>The last part of its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it lets whom do, for people.</summary>
    public required string Description { get; init; }

    /// <summary>Who may take it.</summary>
    public required PolicyStatement Trust { get; init; }

    /// <summary>How long somebody keeps it who took it, from one hour to twelve. Default: an hour.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Names of policies that AWS manages. Default: none.</summary>
    public IReadOnlyList<string> ManagedPolicies { get; init; } = [];

    /// <summary>What else it may do. Default: nothing.</summary>
    public IReadOnlyList<PolicyStatement> Policy { get; init; } = [];
}

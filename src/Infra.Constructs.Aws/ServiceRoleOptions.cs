using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="ServiceRole"/>.</summary>
public sealed record ServiceRoleOptions
{
    /// <summary>The last part of its name.</summary>
    public required string Name { get; init; }

    /// <summary>The purpose of the role, for people.</summary>
    public required string Description { get; init; }

    /// <summary>Who may assume the role.</summary>
    public required PolicyStatement Trust { get; init; }

    /// <summary>The maximum session duration, 1 to 12 hours. Default: 1 hour.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Names of AWS managed policies. Default: empty.</summary>
    public IReadOnlyList<string> ManagedPolicies { get; init; } = [];

    /// <summary>Additional permissions. Default: empty.</summary>
    public IReadOnlyList<PolicyStatement> Policy { get; init; } = [];
}

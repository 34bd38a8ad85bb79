using Infra.Contracts.Identities;

namespace Infra.Governance;

/// <summary>
/// Who approves deployments to an environment, and from which branches it can be deployed. If approval is required, the forge has two
/// environments: <c>NAME</c>, which gives jobs their identity without approval, and <c>NAME-approval</c>, used by the one job that requests
/// approval for the whole run.
/// </summary>
public sealed record EnvironmentRule
{
    /// <summary>The name of the environment.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The teams, one of which must approve a deployment. Authors cannot approve their own. Empty: no approval, which hardened environments
    /// do not allow.
    /// </summary>
    public required IReadOnlyList<ForgeTeam> Reviewers { get; init; }

    /// <summary>The branches or branch patterns that can be deployed. Default: <c>main</c>. Empty: any protected branch.</summary>
    public IReadOnlyList<string> Branches { get; init; } = ["main"];

    /// <summary>The minutes in which an approved deployment can still be cancelled, 0 to 43200. Ignored without approval. Default: 5.</summary>
    public int WaitMinutes { get; init; } = 5;

    /// <summary>Whether deployments need approval.</summary>
    public bool AsksPeople => Reviewers.Count > 0;

    /// <summary>The environments on the forge that implement this rule.</summary>
    public IReadOnlyList<EnvironmentRule> OnForge => AsksPeople
        ? [this with { Reviewers = [], WaitMinutes = 0 }, this with { Name = PipelineIdentity.ApprovalOf(Name) }]
        : [this with { WaitMinutes = 0 }];
}

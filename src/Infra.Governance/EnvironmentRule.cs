using Infra.Contracts.Identities;

namespace Infra.Governance;

/// <summary>
/// Who lets a deployment into an environment, and from where it may come. Where somebody is asked, the forge has two environments: the one that
/// gives jobs their identity, which asks nobody, and <c>NAME-approval</c>, which the one job names that asks for the whole run.
/// </summary>
public sealed record EnvironmentRule
{
    /// <summary>The environment's name.</summary>
    public required string Name { get; init; }

    /// <summary>Teams of which one approves a deployment; nobody approves their own. Empty: nobody is asked, which a hardened environment refuses.</summary>
    public required IReadOnlyList<ForgeTeam> Reviewers { get; init; }

    /// <summary>Branches, or patterns, from which it is deployed. Default: <c>main</c>. Empty: any protected branch.</summary>
    public IReadOnlyList<string> Branches { get; init; } = ["main"];

    /// <summary>Minutes in which an approved deployment can still be called back: 0 to 43200. Without meaning where nobody is asked. Default: 5.</summary>
    public int WaitMinutes { get; init; } = 5;

    /// <summary>Whether a person is asked before the environment changes.</summary>
    public bool AsksPeople => Reviewers.Count > 0;

    /// <summary>The forge's environments for this one.</summary>
    public IReadOnlyList<EnvironmentRule> OnForge => AsksPeople
        ? [this with { Reviewers = [], WaitMinutes = 0 }, this with { Name = PipelineIdentity.ApprovalOf(Name) }]
        : [this with { WaitMinutes = 0 }];
}

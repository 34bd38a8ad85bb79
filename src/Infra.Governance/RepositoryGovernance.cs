namespace Infra.Governance;

/// <summary>
/// Who may change the estate's repository, and what a change takes. The stack that sets up GitHub, and the files for those who don't apply
/// it, are both written from this object.
/// </summary>
/// <remarks>
/// Not configurable: a governed branch is not deleted, not rewritten and not committed to directly; its history is linear; a
/// code owner approves, of a change as it is last pushed and not of an earlier one; its checks ran on what the merge gives.
/// </remarks>
public sealed record RepositoryGovernance
{
    /// <summary>The branches that are governed; at least one.</summary>
    public required IReadOnlyList<BranchRule> Branches { get; init; }

    /// <summary>Names of the jobs that must have succeeded before a merge; at least one.</summary>
    public required IReadOnlyList<string> Checks { get; init; }

    /// <summary>A rule for each environment of the estate.</summary>
    public required IReadOnlyList<EnvironmentRule> Environments { get; init; }

    /// <summary>Whether a person is asked before an environment changes.</summary>
    public bool Asks(string environment) => Environments.Any(rule => rule.Name == environment && rule.AsksPeople);

    /// <summary>The team that owns the estate, without whose approval nothing of <see cref="OwnedPaths"/> changes.</summary>
    public required ForgeTeam Owners { get; init; }

    /// <summary>The one actor whose pull requests are merged without a person. Default: none.</summary>
    public GitHubApp? Bot { get; init; }

    /// <summary>
    /// What the owners own besides what pipelines run, which the delivery adds in <c>CODEOWNERS</c>. Default: the stacks, and the files that somebody
    /// applies by hand.
    /// </summary>
    public IReadOnlyList<string> OwnedPaths { get; init; } = ["/stacks/", "/governance/", "/kargo/"];
}

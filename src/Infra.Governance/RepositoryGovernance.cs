using Infra.Contracts.Identities;

namespace Infra.Governance;

/// <summary>
/// Who may change the estate's repository, and what a change requires. Both the stack that configures GitHub and the files for manual
/// set-up are generated from this.
/// </summary>
/// <remarks>
/// Not configurable: a governed branch cannot be deleted, force-pushed or committed to directly; its history is linear; a code owner
/// approves the latest push, not an earlier one; and the checks run on the result of the merge. The foundation is deployed only from the
/// default branch, and each deployment needs the approval of <see cref="Owners"/>.
/// </remarks>
public sealed record RepositoryGovernance
{
    /// <summary>The governed branches. At least one.</summary>
    public required IReadOnlyList<BranchRule> Branches { get; init; }

    /// <summary>The names of jobs that must succeed before a merge. At least one.</summary>
    public required IReadOnlyList<string> Checks { get; init; }

    /// <summary>One rule per environment of the estate.</summary>
    public required IReadOnlyList<EnvironmentRule> Environments { get; init; }

    /// <summary>Whether deployments to an environment need approval.</summary>
    public bool Asks(string environment) => Environments.Any(rule => rule.Name == environment && rule.AsksPeople);

    /// <summary>Adds a rule for the foundations of each of these environments: the owners approve, and only the default branch is deployed.</summary>
    /// <param name="environments">The environments. Those without a rule are skipped.</param>
    /// <param name="repository">The repository that the rules apply to.</param>
    public RepositoryGovernance WithFoundations(IEnumerable<string> environments, SourceRepository repository) => this with
    {
        Environments =
        [
            .. Environments,
            .. from environment in environments
               from rule in Environments
               where rule.Name == environment
               select rule with
               {
                   // GitLab environments do not restrict branches; there, the identity trusts only the default branch.
                   Name = PipelineIdentity.FoundationOf(environment), Reviewers = [Owners], Branches = repository is GitHubRepository ? [repository.DefaultBranch] : [],
               },
        ],
    };

    /// <summary>The team that owns the estate. Changes to <see cref="OwnedPaths"/> need its approval.</summary>
    public required ForgeTeam Owners { get; init; }

    /// <summary>The only actor whose pull requests are merged without review. Default: null, none.</summary>
    public GitHubApp? Bot { get; init; }

    /// <summary>
    /// Paths that the owners own, in addition to the files that pipelines run, which the delivery adds to <c>CODEOWNERS</c>. Default: the
    /// stacks, and the files that are applied by hand.
    /// </summary>
    public IReadOnlyList<string> OwnedPaths { get; init; } = ["/stacks/", "/governance/", "/kargo/"];
}

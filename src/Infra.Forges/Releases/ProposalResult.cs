namespace Infra.Forges.Releases;

/// <summary>The result of a proposal.</summary>
/// <param name="Change">The change.</param>
/// <param name="BaseBranch">The target branch.</param>
/// <param name="BaseCommit">The commit it is based on.</param>
/// <param name="Branch">The branch with the change.</param>
internal sealed record ProposalResult(ReleaseChange Change, string BaseBranch, string BaseCommit, string Branch)
{
    /// <summary>The head commit of the branch; null in a dry run.</summary>
    public string? Commit { get; init; }

    /// <summary>The URL of the pull request; null if there is none.</summary>
    public string? PullRequest { get; init; }

    /// <summary>Whether it was merged.</summary>
    public bool IsMerged { get; init; }
}

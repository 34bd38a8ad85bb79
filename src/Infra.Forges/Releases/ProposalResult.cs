namespace Infra.Forges.Releases;

/// <summary>What was proposed.</summary>
/// <param name="Change">The change.</param>
/// <param name="BaseBranch">The branch it is meant for.</param>
/// <param name="BaseCommit">What it builds on.</param>
/// <param name="Branch">The branch it is on.</param>
internal sealed record ProposalResult(ReleaseChange Change, string BaseBranch, string BaseCommit, string Branch)
{
    /// <summary>The commit at the end of the branch; null in a dry run.</summary>
    public string? Commit { get; init; }

    /// <summary>The pull request's page; null if there is none.</summary>
    public string? PullRequest { get; init; }

    /// <summary>Whether it was merged.</summary>
    public bool IsMerged { get; init; }
}

namespace Infra.Governance;

/// <summary>A team on a forge: a GitHub team or a GitLab group.</summary>
/// <param name="Handle">The handle in <c>CODEOWNERS</c>, such as <c>@lynx/platform</c>.</param>
public sealed record ForgeTeam(string Handle)
{
    /// <summary>The numeric team id on GitHub: <c>gh api orgs/lynx/teams/platform --jq .id</c>. Default: null, the team does not review on GitHub.</summary>
    public long? GitHubId { get; init; }

    /// <summary>The numeric group id on GitLab. Default: null, the team does not review on GitLab.</summary>
    public long? GitLabId { get; init; }
}

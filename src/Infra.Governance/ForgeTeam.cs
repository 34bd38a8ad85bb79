namespace Infra.Governance;

/// <summary>A team of a forge: a team of GitHub, a group of GitLab.</summary>
/// <param name="Handle">How <c>CODEOWNERS</c> names it: <c>@lynx/platform</c>.</param>
public sealed record ForgeTeam(string Handle)
{
    /// <summary>Its numeric id on GitHub: <c>gh api orgs/lynx/teams/platform --jq .id</c>. Default: none, it reviews nothing there.</summary>
    public long? GitHubId { get; init; }

    /// <summary>The numeric id of its group on GitLab. Default: none, it reviews nothing there.</summary>
    public long? GitLabId { get; init; }
}

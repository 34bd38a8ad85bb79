using Infra.Contracts.Identities;
using Infra.Governance;

namespace Infra.Stacks;

/// <summary>Who may change Acme's estate, and what a change takes.</summary>
public static class AcmeGovernance
{
    private static readonly ForgeTeam Platform = new("@acme/platform") { GitHubId = 7301442, GitLabId = 88120417 };

    /// <summary>The rules on GitHub.</summary>
    public static RepositoryGovernance OnGitHub { get; } = new()
    {
        Branches = [new("main", "main"), new("hotfixes", "hotfixes/*")],
        Checks = [SourceRepository.RequiredCheck],
        Environments =
        [
            new() { Name = "dev", Reviewers = [] },
            new() { Name = "prod", Reviewers = [Platform], Branches = ["main", "hotfixes/*"] },
        ],
        Owners = Platform,
        Bot = new(1204417),
    };

    /// <summary>The rules on GitLab, which knows no such bot, and where an environment neither waits nor knows branches.</summary>
    public static RepositoryGovernance OnGitLab { get; } = OnGitHub with
    {
        Bot = null,
        Environments = [.. OnGitHub.Environments.Select(rule => rule with { WaitMinutes = 0, Branches = [] })],
    };
}

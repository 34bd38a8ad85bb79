namespace Infra.Governance.GitHub;

/// <summary>What a ruleset says in GitHub's words, in whichever format it is written.</summary>
public static class GitHubRuleset
{
    /// <summary>The id of GitHub Actions: a check of that name by anybody else does not count.</summary>
    public const int Actions = 15368;

    /// <summary>The type of actor that an app is.</summary>
    public const string App = "Integration";

    /// <summary>It merges its pull requests without a person, and still can't push.</summary>
    public const string BypassMode = "pull_request";

    /// <summary>The branches of a rule.</summary>
    public static string RefOf(BranchRule branch) => $"refs/heads/{branch.Pattern}";

    /// <summary>Whom the rules don't hold.</summary>
    public static IEnumerable<GitHubApp> BypassOf(RepositoryGovernance governance) => governance.Bot is { } bot ? [bot] : [];
}

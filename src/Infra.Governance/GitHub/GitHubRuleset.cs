namespace Infra.Governance.GitHub;

/// <summary>Values of GitHub rulesets, independent of the format.</summary>
public static class GitHubRuleset
{
    /// <summary>The app id of GitHub Actions. A check with the same name from another source does not count.</summary>
    public const int Actions = 15368;

    /// <summary>The actor type of a GitHub App.</summary>
    public const string App = "Integration";

    /// <summary>Lets the app merge its pull requests without review, but not push.</summary>
    public const string BypassMode = "pull_request";

    /// <summary>Returns the ref pattern of a branch rule.</summary>
    public static string RefOf(BranchRule branch) => $"refs/heads/{branch.Pattern}";

    /// <summary>Returns the apps that can bypass the rules.</summary>
    public static IEnumerable<GitHubApp> BypassOf(RepositoryGovernance governance) => governance.Bot is { } bot ? [bot] : [];
}

using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Governance;
using Infra.Governance.GitHub;
using Infra.Governance.GitLab;
using Infra.Pipelines;
using Infra.Pipelines.Applications;

namespace Infra.Audit.Tests;

/// <summary>What the small estate renders into its repository: pipelines on both forges, owners, governance, and the pipelines of its application.</summary>
internal static class AuditedFiles
{
    private static readonly GitHubRepository OnGitHub = new() { Owner = "lynx", Name = "infra", OwnerId = 1, Id = 2 };
    private static readonly GitLabProject OnGitLab = new() { Path = "lynx/infra", Id = 3, NamespaceId = 4 };
    private static readonly ForgeTeam Platform = new("@lynx/platform") { GitHubId = 5, GitLabId = 6 };

    private static readonly RepositoryGovernance Rules = new()
    {
        Branches = [new("main", "main"), new("hotfixes", "hotfixes/*")],
        Checks = [SourceRepository.RequiredCheck],
        Environments = [new() { Name = "dev", Reviewers = [] }, new() { Name = "prod", Reviewers = [Platform], Branches = ["main", "hotfixes/*"] }],
        Owners = Platform,
        Bot = new(7),
    };

    private static readonly RepositoryGovernance RulesOnGitLab = Rules with
    {
        Bot = null,
        Environments = [.. Rules.Environments.Select(rule => rule with { WaitMinutes = 0, Branches = [] })],
    };

    private static readonly DeliveryOptions Delivery = new()
    {
        Repositories = [OnGitHub, OnGitLab],
        Governance = [Rules, RulesOnGitLab],
        OnMerge = MergePolicy.FirstEnvironment,
        Clouds = new Dictionary<string, Activation>
        {
            ["aws"] = Activation.Active((identity, forge) => AwsLogin.Of(identity, forge, "123456789012", "eu-central-1")),
            ["azure"] = Activation.Inactive,
            ["google"] = Activation.Inactive,
        },
    };

    private static readonly ApplicationOptions Application = new()
    {
        Repository = new GitHubRepository { Owner = "lynx", Name = "lynx-api" },
        Estate = OnGitHub,
        Projects = [new() { Application = new() { Name = "api", Artifact = "ghcr.io/lynx/lynx-api" }, Folder = "src/Api" }],
    };

    /// <summary>Text by path from the root of the repository.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Render();

    private static Dictionary<string, string> Render()
    {
        using var folder = new TemporaryFolder();
        SmallEstate.Write(folder.Path);
        var output = SynthOutput.Load(folder.Path);
        IRepositoryFiles[] files =
        [
            new Delivery(Delivery), new GitHubFiles(OnGitHub, Rules), new GitLabFiles(OnGitLab, RulesOnGitLab),
            new ApplicationFiles(Application), new ApplicationFiles(Application with { Repository = OnGitLab with { Path = "lynx/lynx-api", Id = 8 }, Estate = OnGitLab }),
        ];
        return files.SelectMany(file => file.Render(output)).ToDictionary();
    }
}

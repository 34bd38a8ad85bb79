using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Governance.Tests;

/// <summary>Rules that both forges take, and the output of synth for which they are rendered.</summary>
internal static class TestGovernance
{
    public static readonly ForgeTeam Platform = new("@lynx/platform") { GitHubId = 7, GitLabId = 8 };

    public static readonly GitHubRepository OnGitHub = new() { Owner = "lynx", Name = "infra" };

    public static readonly GitLabProject OnGitLab = new() { Path = "lynx/infra", Id = 51, NamespaceId = 52 };

    public static RepositoryGovernance Rules { get; } = new()
    {
        Branches = [new("main", "main"), new("hotfixes", "hotfixes/*")],
        Checks = ["build"],
        Environments = [Rule("dev"), Rule("prod")],
        Owners = Platform,
    };

    public static readonly EstateFile Estate = new()
    {
        Name = "lynx", Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard)], Stacks = [new("aws-foundation", "aws", null, "foundation", "aws/foundation")], Postures = [], Waivers = [],
    };

    public static IReadOnlyDictionary<string, string> Render(this IRepositoryFiles files)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder[EstateFile.FileName], Estate.ToJson());
        File.WriteAllText(folder["manifest.json"], """{"stacks":{"aws-foundation":{"dependencies":[],"workingDirectory":"stacks/aws-foundation"}}}""");
        return files.Render(SynthOutput.Load(folder.Path));
    }

    public static string Refusal(this IRepositoryFiles files) => Assert.Throws<InfraException>(() => files.Render()).Message;

    public static EnvironmentRule Rule(string name) => new() { Name = name, Reviewers = [Platform], WaitMinutes = 0, Branches = [] };
}

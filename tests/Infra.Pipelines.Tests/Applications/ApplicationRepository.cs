using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Applications;

namespace Infra.Pipelines.Tests.Applications;

/// <summary>An application repository on each forge, with what it builds, for an estate of three environments.</summary>
internal static class ApplicationRepository
{
    public static readonly ApplicationProject Api = new() { Application = new() { Name = "api", Artifact = "ghcr.io/lynx/lynx-api" }, Folder = "src/Api" };

    public static readonly ApplicationProject Web = new()
    {
        Application = new() { Name = "web", Artifact = "registry.gitlab.com/lynx/shop/web" }, Folder = "web", Test = "npm ci --ignore-scripts\nnpm test",
    };

    public static readonly ApplicationOptions OnGitHub = new()
    {
        Repository = new GitHubRepository { Owner = "lynx", Name = "shop" },
        Estate = new GitHubRepository { Owner = "lynx", Name = "infra" },
        Projects = [Api, Web],
    };

    public static readonly ApplicationOptions OnGitLab = OnGitHub with
    {
        Repository = new GitLabProject { Path = "lynx/apps/shop", Id = 88, NamespaceId = 7 },
        Estate = new GitLabProject { Path = "lynx/infra", Id = 77, NamespaceId = 7 },
    };

    public static readonly IReadOnlyList<string> Environments = ["dev", "staging", "prod"];

    public static IReadOnlyDictionary<string, string> Render(ApplicationOptions options)
    {
        using var folder = new TemporaryFolder();
        var estate = new EstateFile
        {
            Name = "lynx", Environments = [.. Environments.Select(name => new EnvironmentEntry(name, GateMode.Hard))], Stacks = [], Postures = [], Waivers = [],
        };
        File.WriteAllText(folder[EstateFile.FileName], estate.ToJson());
        File.WriteAllText(folder["manifest.json"], "{\"stacks\": {}}");
        return new ApplicationFiles(options).Render(SynthOutput.Load(folder.Path));
    }
}

using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Kargo;

namespace Infra.Pipelines.Tests.Kargo;

/// <summary>An estate of three environments, and a delivery that renders a deployment.</summary>
internal static class KargoEstate
{
    public const string Workflow = ".github/workflows/deploy.yml";
    public const string Pipeline = ".gitlab-ci.yml";

    public static readonly GitHubRepository GitHub = new() { Owner = "lynx", Name = "infra" };
    public static readonly GitLabProject GitLab = new() { Path = "lynx/infra", Id = 51234567, NamespaceId = 7654321 };

    public static readonly KargoOptions Options = new()
    {
        Repository = GitHub,
        Workflow = Workflow,
        Timeout = TimeSpan.FromHours(2),
        Stages =
        [
            new() { Environment = "dev", AutoPromotion = true, Verification = new(new("https://api.dev.lynx.example/health"), "{$.status}", "ok") },
            new() { Environment = "prod", SoakTime = TimeSpan.FromMinutes(90) },
        ],
    };

    public static readonly KargoOptions GitLabOptions = Options with { Repository = GitLab, Workflow = Pipeline };

    /// <summary>What the delivery renders, unless a test says otherwise.</summary>
    public static readonly IReadOnlyDictionary<string, string> Delivery = new Dictionary<string, string>
    {
        [Workflow] = "on:\n  workflow_dispatch:\n    inputs:\n      environment: {}\n      commit: {}\n      request: {}\n",
        [Pipeline] = "variables:\n  INPUT_ENVIRONMENT: ''\n  INPUT_COMMIT: ''\n  INPUT_REQUEST: ''\n",
    };

    public static IReadOnlyDictionary<string, string> Render(KargoOptions options, IReadOnlyDictionary<string, string>? delivery = null)
    {
        using var folder = new TemporaryFolder();
        var estate = new EstateFile
        {
            Name = "lynx",
            Environments = [.. new[] { "dev", "staging", "prod" }.Select(name => new EnvironmentEntry(name, GateMode.Hard))],
            Stacks = [], Postures = [], Waivers = [],
        };
        File.WriteAllText(folder[EstateFile.FileName], estate.ToJson());
        File.WriteAllText(folder["manifest.json"], "{\"stacks\": {}}");
        return new KargoFiles(options, new RenderedFiles(delivery ?? Delivery)).Render(SynthOutput.Load(folder.Path));
    }

    private sealed class RenderedFiles(IReadOnlyDictionary<string, string> files) : IRepositoryFiles
    {
        public IReadOnlyDictionary<string, string> Render(SynthOutput output) => files;
    }
}

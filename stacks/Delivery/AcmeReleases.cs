using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Applications;
using Infra.Pipelines.GitLab.Documents;
using Infra.Pipelines.Kargo;

namespace Infra.Stacks.Delivery;

/// <summary>How versions come to Acme's estate: from the repository of its application, and with Kargo from environment to environment.</summary>
public static class AcmeReleases
{
    private static readonly KargoOptions OnGitHub = new()
    {
        Repository = Acme.GitHub,
        Workflow = ".github/workflows/deploy.yml",
        Stages =
        [
            new() { Environment = "dev", AutoPromotion = true, Verification = new(new($"https://api.dev.{Settings.Domain}/health"), "{$.status}", "ok") },
            new() { Environment = "prod", SoakTime = TimeSpan.FromHours(1), Verification = new(new($"https://api.{Settings.Domain}/health"), "{$.status}", "ok") },
        ],
    };

    private static readonly ApplicationOptions ApplicationOnGitHub = new()
    {
        Repository = new GitHubRepository { Owner = Acme.GitHub.Owner, Name = "acme-api" },
        Estate = Acme.GitHub,
        Projects = [new() { Application = Api.Application, Folder = "src/Api" }],
    };

    /// <summary>Kargo's manifests, and the pipelines of the application's repository.</summary>
    public static IReadOnlyList<IRepositoryFiles> Files(IRepositoryFiles delivery) =>
    [
        new KargoFiles(OnGitHub, delivery),
        new KargoFiles(OnGitHub with { Repository = Acme.GitLab, Workflow = GitLabPipeline.Path }, delivery),
        new ApplicationFiles(ApplicationOnGitHub),
        new ApplicationFiles(ApplicationOnGitHub with
        {
            Repository = Acme.GitLab with { Path = "acme/acme-api", Id = 51234568 }, Estate = Acme.GitLab,
        }),
    ];
}

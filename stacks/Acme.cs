using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Governance.GitHub;
using Infra.Governance.GitLab;
using Infra.Stacks.Aws;
using Infra.Stacks.Azure;
using Infra.Stacks.Delivery;
using Infra.Stacks.Foundation;
using Infra.Stacks.Google;

namespace Infra.Stacks;

/// <summary>The reference estate: everything Acme runs, and where.</summary>
public static class Acme
{
    /// <summary>What all its stacks have in common.</summary>
    public static EstateOptions Options { get; } = new()
    {
        Name = Settings.Name,
        Applications = [Api.Application],
        Environments =
        [
            new() { Name = "dev", Posture = PostureLevel.Relaxed, Gates = GateMode.Soft, ApprovedTypes = MachineTypes.Dev },
            new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard, ApprovedTypes = MachineTypes.Prod },
        ],
        Runners = Settings.Runners,
        Perimeter = new() { Domains = [Settings.Domain] },
    };

    /// <summary>Where this code is hosted, and whose pipelines deploy it.</summary>
    public static IReadOnlyList<SourceRepository> Repositories => [GitHub, GitLab];

    /// <summary>The repository on GitHub.</summary>
    public static GitHubRepository GitHub { get; } = new() { Owner = "acme", Name = "infra", OwnerId = 4512087, Id = 901245678 };

    /// <summary>The project on GitLab.</summary>
    public static GitLabProject GitLab { get; } = new() { Path = "acme/infra", Id = 51234567, NamespaceId = 7654321 };

    /// <summary>What is written for the repository besides: pipelines, promotion, code owners, and governance for those who don't apply it.</summary>
    public static IReadOnlyList<IRepositoryFiles> Files =>
    [
        Delivery, .. AcmeReleases.Files(Delivery), new GitHubFiles(GitHub, AcmeGovernance.OnGitHub), new GitLabFiles(GitLab, AcmeGovernance.OnGitLab),
    ];

    private static Pipelines.Delivery Delivery { get; } = new(AcmeDelivery.Options);

    /// <summary>Creates all stacks.</summary>
    public static void Describe(Estate estate)
    {
        estate.Describe(() => _ = new AwsFoundation(estate, AwsSettings.Account));
        estate.Describe(() => _ = new GitHubGovernance(estate, GitHub, new AzureFoundation(estate)));
        estate.Describe(() => _ = new GoogleFoundation(estate));
        foreach (var environment in estate.Environments)
        {
            estate.Describe(() => AwsStacks.Describe(estate, environment));
            estate.Describe(() => AzureStacks.Describe(estate, environment));
            estate.Describe(() => GoogleStacks.Describe(estate, environment));
        }
    }
}

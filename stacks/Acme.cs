using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.State;
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
    private const string AwsAccountId = "123456789012";
    private const string AwsRegion = "us-east-1";

    /// <summary>What all its stacks have in common.</summary>
    public static EstateOptions Options { get; } = new()
    {
        Name = "acme",
        Applications = [Api.Application],
        Environments =
        [
            new() { Name = "dev", Posture = PostureLevel.Relaxed, Gates = GateMode.Soft, ApprovedTypes = MachineTypes.Dev },
            new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard, ApprovedTypes = MachineTypes.Prod },
        ],
        Runners = new() { GitHubLabels = ["acme-infra"], GitLabTags = ["acme-infra"], Addresses = ["203.0.113.20"] },
        Perimeter = new() { Domains = ["acme.example"] },
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

    /// <summary>The AWS account of both environments, and where its states are stored.</summary>
    public static AwsAccount AwsAccount { get; } = new()
    {
        Id = AwsAccountId,
        Region = AwsRegion,
        Zones = ["us-east-1a", "us-east-1b", "us-east-1c"],
        State = S3StateStorage.BackendFor(Options.Name, AwsAccountId, AwsRegion),
        RoleBoundary = PermissionsBoundary.Name,
    };

    /// <summary>Creates all stacks.</summary>
    public static void Describe(Estate estate)
    {
        estate.Describe(() => _ = new AwsFoundation(estate, AwsAccount));
        estate.Describe(() => _ = new GitHubGovernance(estate, GitHub, new AzureFoundation(estate)));
        estate.Describe(() => _ = new GoogleFoundation(estate));
        foreach (var environment in estate.Environments)
        {
            estate.Describe(() => AwsStacks.Describe(estate, environment, AwsAccount));
            estate.Describe(() => AzureStacks.Describe(estate, environment));
            estate.Describe(() => GoogleStacks.Describe(estate, environment));
        }
    }
}

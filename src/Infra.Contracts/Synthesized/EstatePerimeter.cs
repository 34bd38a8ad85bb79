namespace Infra.Contracts.Synthesized;

/// <summary>
/// The members of the organization. The gate treats every other identity as foreign. The SDK adds the members from the estate's stacks; the
/// estate can add other parties that it trusts.
/// </summary>
public sealed record EstatePerimeter
{
    /// <summary>AWS account ids, 12 digits.</summary>
    public IReadOnlyList<string> AwsAccounts { get; init; } = [];

    /// <summary>AWS organization ids: <c>o-a1b2c3d4e5</c>.</summary>
    public IReadOnlyList<string> AwsOrganizations { get; init; } = [];

    /// <summary>Google project ids: <c>lynx-prod-530318</c>.</summary>
    public IReadOnlyList<string> GoogleProjects { get; init; } = [];

    /// <summary>Google project numbers.</summary>
    public IReadOnlyList<string> GoogleProjectNumbers { get; init; } = [];

    /// <summary>Google organization numbers, without <c>organizations/</c>.</summary>
    public IReadOnlyList<string> GoogleOrganizations { get; init; } = [];

    /// <summary>Email domains of the organization: <c>lynx.example</c>.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Microsoft Entra tenant ids.</summary>
    public IReadOnlyList<string> AzureTenants { get; init; } = [];

    /// <summary>Azure subscription ids.</summary>
    public IReadOnlyList<string> AzureSubscriptions { get; init; } = [];

    /// <summary>Repositories whose pipelines are trusted: <c>github.com/OWNER/NAME</c>, <c>gitlab.com/GROUP/PROJECT</c>.</summary>
    public IReadOnlyList<string> Repositories { get; init; } = [];

    /// <summary>The numeric ids of those repositories and their owners, as used in tokens.</summary>
    public IReadOnlyList<string> RepositoryIds { get; init; } = [];

    /// <summary>Sources of Terraform providers, in addition to HashiCorp's and the forges': <c>OWNER/NAME</c> or <c>OWNER/*</c>.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Returns the union of both, without duplicates, in ordinal order.</summary>
    public EstatePerimeter With(EstatePerimeter other) => new()
    {
        AwsAccounts = Union(AwsAccounts, other.AwsAccounts),
        AwsOrganizations = Union(AwsOrganizations, other.AwsOrganizations),
        GoogleProjects = Union(GoogleProjects, other.GoogleProjects),
        GoogleProjectNumbers = Union(GoogleProjectNumbers, other.GoogleProjectNumbers),
        GoogleOrganizations = Union(GoogleOrganizations, other.GoogleOrganizations),
        Domains = Union(Domains, other.Domains),
        AzureTenants = Union(AzureTenants, other.AzureTenants),
        AzureSubscriptions = Union(AzureSubscriptions, other.AzureSubscriptions),
        Repositories = Union(Repositories, other.Repositories),
        RepositoryIds = Union(RepositoryIds, other.RepositoryIds),
        Providers = Union(Providers, other.Providers),
    };

    private static IReadOnlyList<string> Union(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. one.Concat(other).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

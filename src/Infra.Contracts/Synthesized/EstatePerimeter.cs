namespace Infra.Contracts.Synthesized;

/// <summary>
/// Who belongs to the organisation: everybody else is foreign to the gate. The SDK fills it from the stacks of an estate; the estate adds
/// those that it trusts besides.
/// </summary>
public sealed record EstatePerimeter
{
    /// <summary>AWS accounts: twelve digits.</summary>
    public IReadOnlyList<string> AwsAccounts { get; init; } = [];

    /// <summary>AWS organisations: <c>o-a1b2c3d4e5</c>.</summary>
    public IReadOnlyList<string> AwsOrganizations { get; init; } = [];

    /// <summary>Google projects by id: <c>lynx-prod-530318</c>.</summary>
    public IReadOnlyList<string> GoogleProjects { get; init; } = [];

    /// <summary>Google projects by number.</summary>
    public IReadOnlyList<string> GoogleProjectNumbers { get; init; } = [];

    /// <summary>Google organisations by number, without <c>organizations/</c>.</summary>
    public IReadOnlyList<string> GoogleOrganizations { get; init; } = [];

    /// <summary>Domains of the organisation's mail addresses: <c>lynx.example</c>.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Microsoft Entra tenants by id.</summary>
    public IReadOnlyList<string> AzureTenants { get; init; } = [];

    /// <summary>Azure subscriptions by id.</summary>
    public IReadOnlyList<string> AzureSubscriptions { get; init; } = [];

    /// <summary>Repositories whose pipelines are trusted: <c>github.com/OWNER/NAME</c>, <c>gitlab.com/GROUP/PROJECT</c>.</summary>
    public IReadOnlyList<string> Repositories { get; init; } = [];

    /// <summary>The numbers of those repositories and of their owners, as tokens carry them.</summary>
    public IReadOnlyList<string> RepositoryIds { get; init; } = [];

    /// <summary>Sources of Terraform providers besides those of HashiCorp and of the forges: <c>OWNER/NAME</c>, or <c>OWNER/*</c>.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Both together, each member once, in ordinal order.</summary>
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

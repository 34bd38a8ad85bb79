using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>The permissions of a job's token; a permission that is not set is not granted. Only those that pipelines of this SDK use.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record Permissions
{
    /// <summary>Nothing.</summary>
    public static Permissions None { get; } = new();

    /// <summary>Runs of workflows.</summary>
    public Access? Actions { get; init; }

    /// <summary>The repository's files and commits.</summary>
    public Access? Contents { get; init; }

    /// <summary>Issues.</summary>
    public Access? Issues { get; init; }

    /// <summary>Packages of the registry.</summary>
    public Access? Packages { get; init; }

    /// <summary>Pull requests and their comments.</summary>
    public Access? PullRequests { get; init; }

    /// <summary>Findings of code scanning.</summary>
    public Access? SecurityEvents { get; init; }

    /// <summary>Provenance of what was built.</summary>
    public Access? Attestations { get; init; }

    /// <summary>The OIDC token for cloud identities.</summary>
    public Access? IdToken { get; init; }
}

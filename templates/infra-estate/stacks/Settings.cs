using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Governance;

namespace Contoso.Stacks;

/// <summary>What is particular to Contoso. Replace the placeholders here and in the settings of each cloud.</summary>
internal static class Settings
{
    /// <summary>The first part of the name of every resource.</summary>
    public const string Name = "contoso";

    /// <summary>Who answers for exceptions and receives alarms.</summary>
    public const string Owner = "platform@contoso.example";

    /// <summary>The last day of every exception. Renew or remove each by then.</summary>
    public static DateOnly ExceptionsEnd { get; } = new(2027, 12, 31);

    /// <summary>The environments in order of promotion.</summary>
    public static IReadOnlyList<DeploymentEnvironment> Environments { get; } =
    [
        ENVIRONMENT-ROWS
    ];

#if (useGithub)
    /// <summary>The repository on GitHub.</summary>
    public static GitHubRepository GitHub { get; } = new() { Owner = "contoso", Name = "infra", OwnerId = 1000001, Id = 1000002 };

#endif
#if (useGitlab)
    /// <summary>The project on GitLab.</summary>
    public static GitLabProject GitLab { get; } = new() { Path = "contoso/infra", Id = 2000001, NamespaceId = 2000002 };

#endif
    /// <summary>Where this code is hosted, and whose pipelines deploy it.</summary>
    public static IReadOnlyList<SourceRepository> Repositories { get; } =
    [
#if (useGithub)
        GitHub,
#endif
#if (useGitlab)
        GitLab,
#endif
    ];

#if (useAzure)
    /// <summary>The machines that plan and apply: firewalls in Azure let in their addresses, and nobody else's.</summary>
    public static PipelineRunners Runners { get; } = new()
    {
#if (useGithub)
        GitHubLabels = ["contoso-infra"],
#endif
#if (useGitlab)
        GitLabTags = ["contoso-infra"],
#endif
        Addresses = ["203.0.113.20"],
    };

#endif
    /// <summary>The team that owns this repository and approves deployments.</summary>
    public static ForgeTeam Platform { get; } = new("@contoso/platform")
    {
#if (useGithub)
        GitHubId = 1000003,
#endif
#if (useGitlab)
        GitLabId = 2000003,
#endif
    };
}

#if (useAws)
using Contoso.Stacks.Aws;
#endif
#if (useAzure)
using Contoso.Stacks.Azure;
#endif
#if (useGoogle)
using Contoso.Stacks.Google;
#endif
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;
#if (useGithub)
using Infra.Governance.GitHub;
#endif
#if (useGitlab)
using Infra.Governance.GitLab;
#endif

namespace Contoso.Stacks;

/// <summary>Everything Contoso runs, and where.</summary>
public static class ContosoEstate
{
    /// <summary>What all stacks have in common.</summary>
    public static EstateOptions Options { get; } = new()
    {
        Name = Settings.Name,
        Environments = Settings.Environments,
#if (useAzure)
        Runners = Settings.Runners,
#endif
    };

    /// <summary>Files of the repository that synth writes: pipelines and governance.</summary>
    public static IReadOnlyList<IRepositoryFiles> Files =>
    [
        new Infra.Pipelines.Delivery(Delivery.Options),
#if (useGithub)
        new GitHubFiles(Settings.GitHub, Delivery.OnGitHub),
#endif
#if (useGitlab)
        new GitLabFiles(Settings.GitLab, Delivery.OnGitLab),
#endif
    ];

    /// <summary>Creates all stacks. What is wrong in one call of <c>Describe</c> is reported together with what is wrong in the others.</summary>
    public static void Describe(Estate estate)
    {
#if (useAws)
        AwsStacks.Describe(estate);
#endif
#if (useAzure)
        AzureStacks.Describe(estate);
#endif
#if (useGoogle)
        GoogleStacks.Describe(estate);
#endif
    }
}

#if (useAws)
using Contoso.Stacks.Aws;
#endif
#if (useAzure)
using Contoso.Stacks.Azure;
#endif
#if (useGoogle)
using Contoso.Stacks.Google;
#endif
using Infra.Contracts.Identities;
using Infra.Governance;
using Infra.Pipelines;

namespace Contoso.Stacks;

/// <summary>How the estate is deployed, and who may change it.</summary>
internal static class Delivery
{
#if (useGithub)
    /// <summary>The rules of the repository on GitHub.</summary>
    public static RepositoryGovernance OnGitHub { get; } = Governance(waitMinutes: 5, branches: ["main"]);

#endif
#if (useGitlab)
    /// <summary>The rules of the project on GitLab, where an environment has no wait timer and deploys from any protected branch.</summary>
    public static RepositoryGovernance OnGitLab { get; } = Governance(waitMinutes: 0, branches: []);

#endif
    /// <summary>The pipelines. The last environment waits for approval.</summary>
    public static DeliveryOptions Options { get; } = new()
    {
        Repositories = Settings.Repositories,
        Commands = CommandSource.ToolManifest("tests/Contoso.Stacks.Tests"),
        Governance =
        [
#if (useGithub)
            OnGitHub,
#endif
#if (useGitlab)
            OnGitLab,
#endif
        ],
        Clouds = new Dictionary<string, Activation>
        {
#if (useAws)
            ["aws"] = Activation.Active((identity, forge) => AwsSettings.Login(identity, forge)),
#endif
#if (useAzure)
            ["azure"] = Activation.Active((identity, _) => AzureSettings.Login(identity)),
#endif
#if (useGoogle)
            ["google"] = Activation.Active((identity, forge) => GoogleSettings.Login(identity, forge)),
#endif
        },
    };

    private static RepositoryGovernance Governance(int waitMinutes, IReadOnlyList<string> branches) => new()
    {
        Branches = [new("main", "main")],
        Checks = [SourceRepository.RequiredCheck],
        Environments =
        [
            .. Settings.Environments.Select(environment => new EnvironmentRule
            {
                Name = environment.Name, Reviewers = environment == Settings.Environments[^1] ? [Settings.Platform] : [], Branches = branches, WaitMinutes = waitMinutes,
            }),
        ],
        Owners = Settings.Platform,
    };
}

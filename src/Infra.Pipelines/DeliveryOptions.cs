using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Governance;
using Infra.Pipelines.GitHub;
using Infra.Pipelines.GitLab;
using Infra.Pipelines.Model;

namespace Infra.Pipelines;

/// <summary>How an estate is delivered.</summary>
public sealed record DeliveryOptions
{
    /// <summary>Where the code is hosted: at most one repository on each forge. Each gets its pipelines.</summary>
    public required IReadOnlyList<SourceRepository> Repositories { get; init; }

    /// <summary>The clouds that pipelines deploy to. A missing one is inactive.</summary>
    public required IReadOnlyDictionary<string, Activation> Clouds { get; init; }

    /// <summary>
    /// Logins of other providers, by their local names in Terraform, such as <c>datadog</c>: a <see cref="SecretLogin"/>, a <see cref="VaultLogin"/>, or a login of
    /// your own. A job gets it if one of its stacks requires the provider. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Func<PipelineIdentity, SourceRepository, CloudLogin>> Providers { get; init; } =
        new Dictionary<string, Func<PipelineIdentity, SourceRepository, CloudLogin>>();

    /// <summary>
    /// The rules of the repositories. They define which environments require approval, once per run; if they differ, the delivery is rejected.
    /// </summary>
    public required IReadOnlyList<RepositoryGovernance> Governance { get; init; }

    /// <summary>What a merge deploys. Default: <see cref="MergePolicy.Everything"/>.</summary>
    public MergePolicy OnMerge { get; init; }

    /// <summary>The source of the commands. Default: <see cref="CommandSource.Launcher"/>.</summary>
    public CommandSource Commands { get; init; } = CommandSource.Launcher;

    /// <summary>The number of stacks of an environment that one job plans: 1 to 200. More stacks get more jobs. Default: 20.</summary>
    public int StacksPerJob { get; init; } = 20;

    /// <summary>
    /// The gates of every stack, in this order. Each environment of the estate decides whether a finding stops a deployment.
    /// Default: all.
    /// </summary>
    public IReadOnlyList<GateTool> Gates { get; init; } = Enum.GetValues<GateTool>();

    /// <summary>What is applied. Default: <see cref="DeployStrategy.SavedPlan"/>.</summary>
    public DeployStrategy Strategy { get; init; } = DeployStrategy.SavedPlan;

    /// <summary>The channels that are notified of deployments, drift and destruction. Default: <c>deployments</c> for success, <c>alerts</c> for failure, <c>audit</c> for both.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } =
    [
        new("deployments", RunCondition.OnSuccess), new("alerts", RunCondition.OnFailure), new("audit", RunCondition.Always),
    ];

    /// <summary>Options of GitHub Actions only.</summary>
    public GitHubOptions GitHub { get; init; } = new();

    /// <summary>Options of GitLab CI only.</summary>
    public GitLabOptions GitLab { get; init; } = new();

    /// <summary>Whether changes of an environment require approval.</summary>
    internal bool AsksFor(string environment) => Governance.Any(rules => rules.Asks(environment));

    /// <summary>The environments that a merge deploys.</summary>
    internal IReadOnlyList<string> EnvironmentsOnMerge(IEnumerable<EnvironmentEntry> environments) => OnMerge switch
    {
        MergePolicy.Everything => [.. environments.Select(environment => environment.Name)],
        MergePolicy.FirstEnvironment => [.. environments.Take(1).Select(environment => environment.Name)],
        _ => [],
    };
}

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

    /// <summary>The clouds that pipelines work in. One that is missing is inactive.</summary>
    public required IReadOnlyDictionary<string, Activation> Clouds { get; init; }

    /// <summary>
    /// What other providers need, by their local names in Terraform, such as <c>datadog</c>: a <see cref="SecretLogin"/>, a <see cref="VaultLogin"/>, or a login of
    /// your own. A job has it where one of its stacks requires the provider. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Func<PipelineIdentity, SourceRepository, CloudLogin>> Providers { get; init; } =
        new Dictionary<string, Func<PipelineIdentity, SourceRepository, CloudLogin>>();

    /// <summary>
    /// The rules of the repositories. They say which environments ask a person, once in each run; where they differ, the delivery is refused.
    /// </summary>
    public required IReadOnlyList<RepositoryGovernance> Governance { get; init; }

    /// <summary>What a merge deploys. Default: <see cref="MergePolicy.Everything"/>.</summary>
    public MergePolicy OnMerge { get; init; }

    /// <summary>What runs the commands. Default: <see cref="CommandSource.Launcher"/>.</summary>
    public CommandSource Commands { get; init; } = CommandSource.Launcher;

    /// <summary>How many stacks of an environment one job plans: 1 to 200. More are shared among several. Default: 20.</summary>
    public int StacksPerJob { get; init; } = 20;

    /// <summary>
    /// What every stack is held against, in this order. Whether a finding stops a deployment, each environment of the estate decides.
    /// Default: all.
    /// </summary>
    public IReadOnlyList<GateTool> Gates { get; init; } = Enum.GetValues<GateTool>();

    /// <summary>What is applied. Default: <see cref="DeployStrategy.SavedPlan"/>.</summary>
    public DeployStrategy Strategy { get; init; } = DeployStrategy.SavedPlan;

    /// <summary>Who is told of deployments, drift and destruction. Default: <c>deployments</c> of success, <c>alerts</c> of failure, <c>audit</c> of both.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } =
    [
        new("deployments", RunCondition.OnSuccess), new("alerts", RunCondition.OnFailure), new("audit", RunCondition.Always),
    ];

    /// <summary>What only GitHub Actions knows.</summary>
    public GitHubOptions GitHub { get; init; } = new();

    /// <summary>What only GitLab CI knows.</summary>
    public GitLabOptions GitLab { get; init; } = new();

    /// <summary>Whether a person is asked before an environment changes.</summary>
    internal bool AsksFor(string environment) => Governance.Any(rules => rules.Asks(environment));

    /// <summary>The environments that a merge deploys.</summary>
    internal IReadOnlyList<string> EnvironmentsOnMerge(IEnumerable<EnvironmentEntry> environments) => OnMerge switch
    {
        MergePolicy.Everything => [.. environments.Select(environment => environment.Name)],
        MergePolicy.FirstEnvironment => [.. environments.Take(1).Select(environment => environment.Name)],
        _ => [],
    };
}

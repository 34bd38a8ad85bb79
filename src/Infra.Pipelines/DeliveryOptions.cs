using Infra.Contracts.Identities;
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

    /// <summary>The environments whose changes wait for a person.</summary>
    public required IReadOnlyList<string> Approvals { get; init; }

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
        new("deployments", RunsWhen.AllWell), new("alerts", RunsWhen.SomethingFailed), new("audit", RunsWhen.Always),
    ];

    /// <summary>What only GitHub Actions knows.</summary>
    public GitHubOptions GitHub { get; init; } = new();

    /// <summary>What only GitLab CI knows.</summary>
    public GitLabOptions GitLab { get; init; } = new();
}

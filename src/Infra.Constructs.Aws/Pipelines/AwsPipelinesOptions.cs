using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>Options of <see cref="AwsPipelines"/>.</summary>
public sealed record AwsPipelinesOptions
{
    /// <summary>Whose pipelines plan and apply; at least one.</summary>
    public required IReadOnlyList<SourceRepository> Repositories { get; init; }

    /// <summary>Where the states rest.</summary>
    public required S3StateStorage State { get; init; }

    /// <summary>The environments in this account. Default: all of the estate.</summary>
    public IReadOnlyList<DeploymentEnvironment>? Environments { get; init; }

    /// <summary>What AWS manages and a role of an environment may have. Default: what the constructs give to clusters, nodes and machines.</summary>
    public IReadOnlyList<string> ManagedPolicies { get; init; } =
    [
        "AmazonEC2ContainerRegistryPullOnly", "AmazonEKSClusterPolicy", "AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonSSMManagedInstanceCore",
    ];

    /// <summary>
    /// What workloads may do besides: it widens the boundary, and whoever applies can give it to any role of an environment. Default: nothing.
    /// </summary>
    public IReadOnlyList<PolicyStatement> Workloads { get; init; } = [];
}

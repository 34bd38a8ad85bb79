using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="EksCluster"/>.</summary>
public sealed record EksClusterOptions
{
    /// <summary>The VPC of the cluster, with at least two zones.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>The roles that have access. No other identity does, not even the cluster's creator.</summary>
    public required IReadOnlyList<EksAccess> Access { get; init; }

    /// <summary>The last part of its name. Default: <c>eks</c>.</summary>
    public string Name { get; init; } = "eks";

    /// <summary>The Kubernetes version. It can be raised one minor version at a time and never lowered. Default: 1.35.</summary>
    public string KubernetesVersion { get; init; } = "1.35";

    /// <summary>Where the API can be reached from. Default: <see cref="ApiEndpoint.PrivateOnly"/>.</summary>
    public ApiEndpoint Endpoint { get; init; } = ApiEndpoint.PrivateOnly;

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public EksPosture? Posture { get; init; }
}

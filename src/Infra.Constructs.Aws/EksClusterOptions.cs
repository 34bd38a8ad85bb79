using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="EksCluster"/>.</summary>
public sealed record EksClusterOptions
{
    /// <summary>The network it is in, with at least two zones.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>Who may use it. Nobody else may, not even its creator.</summary>
    public required IReadOnlyList<EksAccess> Access { get; init; }

    /// <summary>The last part of its name. Default: <c>eks</c>.</summary>
    public string Name { get; init; } = "eks";

    /// <summary>Default: 1.35. A cluster goes up one version at a time, and never down.</summary>
    public string KubernetesVersion { get; init; } = "1.35";

    /// <summary>Default: <see cref="ApiEndpoint.PrivateOnly"/>.</summary>
    public ApiEndpoint Endpoint { get; init; } = ApiEndpoint.PrivateOnly;

    /// <summary>Default: the preset of the environment.</summary>
    public EksPosture? Posture { get; init; }
}

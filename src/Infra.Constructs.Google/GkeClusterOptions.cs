using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="GkeCluster"/>.</summary>
public sealed record GkeClusterOptions
{
    /// <summary>The network. The cluster uses its node subnetwork.</summary>
    public required INetwork Network { get; init; }

    /// <summary>
    /// The Cloud Identity domain of the users, such as <c>lynx.example</c>. RBAC can refer to any group that is a member of
    /// <c>gke-security-groups</c> in this domain.
    /// </summary>
    public required string GroupsDomain { get; init; }

    /// <summary>The last part of its name. Default: <c>gke</c>.</summary>
    public string Name { get; init; } = "gke";

    /// <summary>Where the control plane can be reached from. Default: <see cref="ApiEndpoint.PrivateOnly"/>.</summary>
    public ApiEndpoint Endpoint { get; init; } = ApiEndpoint.PrivateOnly;

    /// <summary>When GKE may upgrade the cluster. Default: weekends.</summary>
    public MaintenanceWindow MaintenanceWindow { get; init; } = MaintenanceWindow.Weekends;

    /// <summary>
    /// The key for Kubernetes secrets. <see cref="ServiceAgent.KubernetesEngine"/> must be one of its users. Default: a key created for the
    /// cluster if the posture requires one.
    /// </summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public GkePosture? Posture { get; init; }
}

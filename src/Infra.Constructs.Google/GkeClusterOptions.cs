using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="GkeCluster"/>.</summary>
public sealed record GkeClusterOptions
{
    /// <summary>The network in whose node subnetwork it stands.</summary>
    public required INetwork Network { get; init; }

    /// <summary>
    /// The Cloud Identity domain of those who use it, such as <c>lynx.example</c>. RBAC may name any group that is a member of
    /// <c>gke-security-groups</c> there.
    /// </summary>
    public required string GroupsDomain { get; init; }

    /// <summary>The last part of its name. Default: <c>gke</c>.</summary>
    public string Name { get; init; } = "gke";

    /// <summary>From where its control plane is reached. Default: from its own network only.</summary>
    public ApiEndpoint Endpoint { get; init; } = ApiEndpoint.PrivateOnly;

    /// <summary>When GKE may upgrade it. Default: at weekends.</summary>
    public MaintenanceWindow MaintenanceWindow { get; init; } = MaintenanceWindow.Weekends;

    /// <summary>
    /// The key for secrets, which <see cref="ServiceAgent.KubernetesEngine"/> may use.
    /// Default: a key of its own, where the posture wants one.
    /// </summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public GkePosture? Posture { get; init; }
}

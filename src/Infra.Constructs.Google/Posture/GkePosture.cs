using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Google.GkeCluster"/>. Not configurable: nodes are private and shielded, authorized networks
/// are listed one by one, Dataplane V2 enforces network policies, images pass Binary Authorization, workloads have their own identities,
/// and legacy access (certificates, ABAC, anonymous requests, the DNS endpoint) is off.
/// </summary>
public sealed record GkePosture : SecurityPosture, IPosturePresets<GkePosture>
{
    /// <summary>Whether the control plane may have a public endpoint, for specific networks.</summary>
    [Controls("GCP-0059", "CKV_GCP_25")]
    public required bool PublicEndpointAllowed { get; init; }

    /// <summary>The key that encrypts the secrets in the cluster's database.</summary>
    public required Encryption SecretsEncryption { get; init; }

    /// <summary>Whether Terraform refuses to destroy the cluster.</summary>
    public required bool DeletionProtection { get; init; }

    /// <summary>The zones of the cluster.</summary>
    public required ControlPlaneSpread Spread { get; init; }

    /// <summary>How soon the cluster gets new versions.</summary>
    [Controls("CKV_GCP_70")]
    public required ReleaseChannel ReleaseChannel { get; init; }

    /// <summary>The components whose logs are collected.</summary>
    [Controls("GCP-0060", "CKV_GCP_1")]
    public required IReadOnlyList<string> Logs { get; init; }

    /// <summary>The components whose metrics are collected.</summary>
    [Controls("GCP-0052", "CKV_GCP_8")]
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <inheritdoc/>
    public static GkePosture Relaxed { get; } = new()
    {
        PublicEndpointAllowed = true, // developers use kubectl from anywhere
        SecretsEncryption = Encryption.ProviderKey, // no key to pay for
        DeletionProtection = false, // demos are torn down
        Spread = ControlPlaneSpread.OneZone, // the first such cluster is free
        ReleaseChannel = ReleaseChannel.Regular, // sees an upgrade before prod does
        Logs = ["SYSTEM_COMPONENTS"], // workload logs are read with kubectl
        Metrics = ["SYSTEM_COMPONENTS"], // free of charge
    };

    /// <inheritdoc/>
    public static GkePosture Hardened { get; } = new()
    {
        PublicEndpointAllowed = false, // GCP-0059, CKV_GCP_25; CIS GKE 5.6.4
        SecretsEncryption = Encryption.CustomerKey, // CIS GKE 5.3.1
        DeletionProtection = true, // SOC 2 A1.2: nothing is lost by mistake
        Spread = ControlPlaneSpread.AllZones, // SOC 2 A1.1: a zone's failure stays in the zone
        ReleaseChannel = ReleaseChannel.Stable, // CKV_GCP_70; CIS GKE 5.5.4
        Logs = ["APISERVER", "CONTROLLER_MANAGER", "SCHEDULER", "SYSTEM_COMPONENTS", "WORKLOADS"], // GCP-0060, CKV_GCP_1; CIS GKE 5.7.1
        Metrics = ["APISERVER", "CONTROLLER_MANAGER", "SCHEDULER", "SYSTEM_COMPONENTS"], // GCP-0052, CKV_GCP_8
    };
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Azure.AksCluster"/>. Not configurable: access by Entra identities and Kubernetes roles
/// only, workload identity, network policies enforced by Cilium, secret rotation, no run command, no public node addresses, automatic
/// upgrades.
/// </summary>
public sealed record AksPosture : SecurityPosture, IPosturePresets<AksPosture>
{
    /// <summary>Whether the API server may have a public endpoint, for specific addresses.</summary>
    [Controls("AZU-0065", "CKV_AZURE_115")]
    public required bool PublicEndpoint { get; init; }

    /// <summary>The SLA of the control plane.</summary>
    [Controls("CKV_AZURE_170")]
    public required AksTier Tier { get; init; }

    /// <summary>The key that encrypts the disks.</summary>
    [Controls("AZU-0067", "CKV_AZURE_117")]
    public required Encryption DiskEncryption { get; init; }

    /// <summary>Whether hosts encrypt caches, temporary disks and traffic to the storage.</summary>
    [Controls("CKV_AZURE_227")]
    public required bool HostEncryption { get; init; }

    /// <summary>Whether the OS disk is on the host and discarded with the node.</summary>
    [Controls("CKV_AZURE_226")]
    public required bool EphemeralOsDisks { get; init; }

    /// <summary>Whether the system pool runs only system pods.</summary>
    [Controls("CKV_AZURE_232")]
    public required bool DedicatedSystemPool { get; init; }

    /// <summary>Whether nodes are spread over the zones of the region.</summary>
    public required bool ZoneRedundant { get; init; }

    /// <summary>Whether Azure Policy restricts what may run.</summary>
    [Controls("AZU-0066", "CKV_AZURE_116")]
    public required bool AzurePolicy { get; init; }

    /// <summary>Whether Microsoft Defender monitors the nodes.</summary>
    [Controls("INFRA-AZURE-AKS-DEFENDER")]
    public required bool Defender { get; init; }

    /// <summary>Whether container logs are collected.</summary>
    [Controls("AZU-0040", "CKV_AZURE_4")]
    public required bool ContainerLogs { get; init; }

    /// <summary>Whether control plane logs are collected, including the API server's audit log.</summary>
    public required bool ControlPlaneLogs { get; init; }

    /// <summary>Whether Terraform refuses to destroy the cluster.</summary>
    public required bool DestroyProtection { get; init; }

    /// <inheritdoc/>
    public static AksPosture Relaxed { get; } = new()
    {
        PublicEndpoint = true, // a demo is reached directly, from specific addresses
        Tier = AksTier.Free, // no SLA to pay for
        DiskEncryption = Encryption.ProviderKey, // no vault to pay for
        HostEncryption = false, // the subscription need not be registered for it
        EphemeralOsDisks = false, // the cheapest sizes have no local disk
        DedicatedSystemPool = false, // one pool for all
        ZoneRedundant = false, // one node is enough
        AzurePolicy = false, // saves the memory of its pods
        Defender = false, // charged by the core
        ContainerLogs = false, // charged by the gigabyte
        ControlPlaneLogs = false, // charged by the gigabyte
        DestroyProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static AksPosture Hardened { get; } = new()
    {
        PublicEndpoint = false, // AZU-0065, CKV_AZURE_115
        Tier = AksTier.Standard, // CKV_AZURE_170 takes exactly this
        DiskEncryption = Encryption.CustomerKey, // AZU-0067, CKV_AZURE_117
        HostEncryption = true, // CKV_AZURE_227
        EphemeralOsDisks = true, // CKV_AZURE_226
        DedicatedSystemPool = true, // CKV_AZURE_232
        ZoneRedundant = true, // SOC 2 A1.1
        AzurePolicy = true, // AZU-0066, CKV_AZURE_116
        Defender = true, // SOC 2 CC6.8: malware is detected
        ContainerLogs = true, // AZU-0040, CKV_AZURE_4
        ControlPlaneLogs = true, // SOC 2 CC7.2: who did what
        DestroyProtection = true, // SOC 2 A1.2
    };
}

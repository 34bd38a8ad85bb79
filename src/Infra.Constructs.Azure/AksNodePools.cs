using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Builds the settings shared by all node pools of a cluster. The provider has two types for them.</summary>
internal sealed class AksNodePools(AksPosture posture, IVirtualNetwork network, AzureSubscription subscription)
{
    /// <summary>CKV_AZURE_168 requires at least 50. With an overlay network, pods use no addresses of the subnet.</summary>
    private const int MaxPods = 110;

    private const string MaxSurge = "33%";
    private const int DrainTimeoutMinutes = 30;

    // Azure Linux contains only what nodes need.
    private const string OsSku = "AzureLinux";

    private readonly string _subnetId = network.PrivateSubnetId;
    private readonly string[]? _zones = posture.ZoneRedundant && subscription.Zones.Count > 0 ? [.. subscription.Zones] : null;
    private readonly string _osDiskType = posture.EphemeralOsDisks ? "Ephemeral" : "Managed";

    /// <summary>The system pool of a cluster that is not given one.</summary>
    public AksNodePoolOptions DefaultSystemPool => new()
    {
        Name = "system",
        VmSize = posture.EphemeralOsDisks ? "Standard_D4ds_v5" : "Standard_B2s",
        MinNodes = _zones?.Length ?? 1,
        MaxNodes = 2 * (_zones?.Length ?? 1),
    };

    public AzurermKubernetesClusterDefaultNodePool SystemPool(AksNodePoolOptions pool) => new()
    {
        Name = pool.Name,
        Type = "VirtualMachineScaleSets",
        VmSize = pool.VmSize,
        OsSku = OsSku,
        OsDiskType = _osDiskType,
        OnlyCriticalAddonsEnabled = posture.DedicatedSystemPool,
        AutoScalingEnabled = true,
        MinCount = pool.MinNodes,
        MaxCount = pool.MaxNodes,
        MaxPods = MaxPods,
        Zones = _zones,
        VnetSubnetId = _subnetId,
        NodePublicIpEnabled = false,
        HostEncryptionEnabled = posture.HostEncryption,
        NodeLabels = Labels(pool),
        TemporaryNameForRotation = TemporaryName(pool),
        UpgradeSettings = new AzurermKubernetesClusterDefaultNodePoolUpgradeSettings { MaxSurge = MaxSurge, DrainTimeoutInMinutes = DrainTimeoutMinutes },
    };

    public AzurermKubernetesClusterNodePoolConfig UserPool(AksNodePoolOptions pool, string clusterId) => new()
    {
        Name = pool.Name,
        KubernetesClusterId = clusterId,
        Mode = "User",
        VmSize = pool.VmSize,
        OsType = "Linux",
        OsSku = OsSku,
        OsDiskType = _osDiskType,
        AutoScalingEnabled = true,
        MinCount = pool.MinNodes,
        MaxCount = pool.MaxNodes,
        MaxPods = MaxPods,
        Zones = _zones,
        VnetSubnetId = _subnetId,
        NodePublicIpEnabled = false,
        HostEncryptionEnabled = posture.HostEncryption,
        NodeLabels = Labels(pool),
        NodeTaints = pool.Taints.Count > 0 ? [.. pool.Taints] : null,
        TemporaryNameForRotation = TemporaryName(pool),
        UpgradeSettings = new AzurermKubernetesClusterNodePoolUpgradeSettings { MaxSurge = MaxSurge, DrainTimeoutInMinutes = DrainTimeoutMinutes },
    };

    private static Dictionary<string, string>? Labels(AksNodePoolOptions pool) => pool.Labels.Count > 0 ? new(pool.Labels) : null;

    /// <summary>The name of the temporary pool that runs the workloads while a change replaces this pool's nodes.</summary>
    private static string TemporaryName(AksNodePoolOptions pool) => $"{pool.Name[..Math.Min(pool.Name.Length, 9)]}tmp";
}

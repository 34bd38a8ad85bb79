using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="NodePool"/>.</summary>
public sealed record NodePoolOptions
{
    /// <summary>The cluster of the node pool.</summary>
    public required GkeCluster Cluster { get; init; }

    /// <summary>The machine type, such as <c>e2-standard-4</c>.</summary>
    public required string MachineType { get; init; }

    /// <summary>The minimum number of nodes across all zones. At least one per zone.</summary>
    public required int MinNodes { get; init; }

    /// <summary>The maximum number of nodes across all zones. Each node uses 256 addresses of the network's range for pods.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>The name. Default: <c>default</c>.</summary>
    public string Name { get; init; } = "default";

    /// <summary>The disk size of a node in GB, at least 10. Default: 50.</summary>
    public int DiskSizeGb { get; init; } = 50;

    /// <summary>
    /// The key for the boot disks. <see cref="ServiceAgent.ComputeEngine"/> must be one of its users. Default: a key created for the node
    /// pool if the posture requires one.
    /// </summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public GkeNodePoolPosture? Posture { get; init; }
}

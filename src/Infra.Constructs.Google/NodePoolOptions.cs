using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="NodePool"/>.</summary>
public sealed record NodePoolOptions
{
    /// <summary>The cluster it belongs to.</summary>
    public required GkeCluster Cluster { get; init; }

    /// <summary>Such as <c>e2-standard-4</c>.</summary>
    public required string MachineType { get; init; }

    /// <summary>The fewest nodes, in all zones together; at least one in each.</summary>
    public required int MinNodes { get; init; }

    /// <summary>The most nodes, in all zones together. Each takes 256 addresses of the network's range for pods.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>Its name. Default: <c>default</c>.</summary>
    public string Name { get; init; } = "default";

    /// <summary>Of each node, 10 at least. Default: 50.</summary>
    public int DiskSizeGb { get; init; } = 50;

    /// <summary>
    /// The key for boot disks, which <see cref="ServiceAgent.ComputeEngine"/> may use.
    /// Default: a key of its own, where the posture wants one.
    /// </summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public GkeNodePoolPosture? Posture { get; init; }
}

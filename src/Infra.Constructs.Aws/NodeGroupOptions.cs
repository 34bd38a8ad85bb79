using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="NodeGroup"/>.</summary>
public sealed record NodeGroupOptions
{
    /// <summary>The cluster of the node group.</summary>
    public required EksCluster Cluster { get; init; }

    /// <summary>The instance types in order of preference, such as <c>t3.medium</c>. All must have the same processor architecture.</summary>
    public required IReadOnlyList<string> InstanceTypes { get; init; }

    /// <summary>The last part of its name. Default: <c>nodes</c>.</summary>
    public string Name { get; init; } = "nodes";

    /// <summary>The minimum number of nodes, which is also the initial number. Default: 2.</summary>
    public int MinNodes { get; init; } = 2;

    /// <summary>The maximum number of nodes. Default: 4.</summary>
    public int MaxNodes { get; init; } = 4;

    /// <summary>The disk size of a node in GiB, at least 20. Default: 20.</summary>
    public int DiskSizeGib { get; init; } = 20;

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public NodeGroupPosture? Posture { get; init; }
}

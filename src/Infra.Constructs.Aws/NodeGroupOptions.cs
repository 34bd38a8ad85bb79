using Infra.Constructs.Aws.Posture;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="NodeGroup"/>.</summary>
public sealed record NodeGroupOptions
{
    /// <summary>The cluster it belongs to.</summary>
    public required EksCluster Cluster { get; init; }

    /// <summary>Types of its nodes in order of preference, all with the same kind of processor: <c>t3.medium</c>.</summary>
    public required IReadOnlyList<string> InstanceTypes { get; init; }

    /// <summary>The last part of its name. Default: <c>nodes</c>.</summary>
    public string Name { get; init; } = "nodes";

    /// <summary>The fewest nodes, with which it starts. Default: 2.</summary>
    public int MinNodes { get; init; } = 2;

    /// <summary>The most nodes. Default: 4.</summary>
    public int MaxNodes { get; init; } = 4;

    /// <summary>Size of a node's disk in GiB, 20 or more. Default: 20.</summary>
    public int DiskSizeGib { get; init; } = 20;

    /// <summary>Default: the preset of the environment.</summary>
    public NodeGroupPosture? Posture { get; init; }
}

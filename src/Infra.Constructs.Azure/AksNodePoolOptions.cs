namespace Infra.Constructs.Azure;

/// <summary>Options of a node pool of an <see cref="AksCluster"/>.</summary>
public sealed record AksNodePoolOptions
{
    /// <summary>1 to 12 lower-case letters or digits, the first a letter.</summary>
    public required string Name { get; init; }

    /// <summary>Such as <c>Standard_D4ds_v5</c>. With ephemeral disks, its local disk must hold the system's.</summary>
    public required string VmSize { get; init; }

    /// <summary>The fewest nodes. Default: 1.</summary>
    public int MinNodes { get; init; } = 1;

    /// <summary>The most nodes, up to 1000. Default: 3.</summary>
    public int MaxNodes { get; init; } = 3;

    /// <summary>Kubernetes labels of its nodes. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Taints such as <c>gpu=true:NoSchedule</c>; not for the system pool. Default: none.</summary>
    public IReadOnlyList<string> Taints { get; init; } = [];
}

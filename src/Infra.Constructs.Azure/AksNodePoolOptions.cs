namespace Infra.Constructs.Azure;

/// <summary>Options of a node pool of an <see cref="AksCluster"/>.</summary>
public sealed record AksNodePoolOptions
{
    /// <summary>1 to 12 lower-case letters or digits, starting with a letter.</summary>
    public required string Name { get; init; }

    /// <summary>The VM size, such as <c>Standard_D4ds_v5</c>. With ephemeral OS disks, its local disk must be large enough for the OS.</summary>
    public required string VmSize { get; init; }

    /// <summary>The minimum number of nodes. Default: 1.</summary>
    public int MinNodes { get; init; } = 1;

    /// <summary>The maximum number of nodes, up to 1000. Default: 3.</summary>
    public int MaxNodes { get; init; } = 3;

    /// <summary>Kubernetes labels of the nodes. Default: empty.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Kubernetes taints of the nodes, such as <c>gpu=true:NoSchedule</c>. Not allowed for the system pool. Default: empty.</summary>
    public IReadOnlyList<string> Taints { get; init; } = [];
}

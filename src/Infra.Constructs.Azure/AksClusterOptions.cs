using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="AksCluster"/>.</summary>
public sealed record AksClusterOptions
{
    /// <summary>The resource group of the cluster.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The network. Nodes are in its private subnet and reach the internet through its NAT gateway.</summary>
    public required IVirtualNetwork Network { get; init; }

    /// <summary>The last part of the name <c>ESTATE-ENVIRONMENT-NAME</c>. Default: <c>aks</c>.</summary>
    public string Name { get; init; } = "aks";

    /// <summary>The major and minor version; patches are installed automatically in the maintenance window. Default: <c>1.35</c>.</summary>
    public string KubernetesVersion { get; init; } = "1.35";

    /// <summary>Where the API server can be reached from. Default: <see cref="ApiEndpoint.PrivateOnly"/>.</summary>
    public ApiEndpoint Endpoint { get; init; } = ApiEndpoint.PrivateOnly;

    /// <summary>The node pool for system pods. Default: one to three small nodes, or one node per zone if the posture makes it zone-redundant.</summary>
    public AksNodePoolOptions? SystemPool { get; init; }

    /// <summary>Additional node pools. At least one if the posture reserves the system pool for system pods. Default: empty.</summary>
    public IReadOnlyList<AksNodePoolOptions> NodePools { get; init; } = [];

    /// <summary>Object ids of the Entra groups with admin access. Default: empty, access is controlled by Azure roles alone.</summary>
    public IReadOnlyList<string> AdminGroups { get; init; } = [];

    /// <summary>Encrypts the disks, if the posture requires a customer-managed key. Default: null.</summary>
    public DiskEncryptionSet? DiskEncryption { get; init; }

    /// <summary>Where logs are sent, if the posture requires them. Default: null.</summary>
    public LogAnalyticsWorkspace? Workspace { get; init; }

    /// <summary>When the cluster may be upgraded. Default: Sunday from 02:00 to 06:00 UTC.</summary>
    public MaintenanceWindow MaintenanceWindow { get; init; } = MaintenanceWindow.Default;

    /// <summary>The IPv4 block for pods. It must not overlap a network of the estate. Default: <c>10.244.0.0/16</c>.</summary>
    public string PodCidr { get; init; } = "10.244.0.0/16";

    /// <summary>The IPv4 block for services. It must not overlap a network of the estate. Default: <c>10.245.0.0/16</c>.</summary>
    public string ServiceCidr { get; init; } = "10.245.0.0/16";

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public AksPosture? Posture { get; init; }
}

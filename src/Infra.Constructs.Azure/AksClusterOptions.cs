using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="AksCluster"/>.</summary>
public sealed record AksClusterOptions
{
    /// <summary>The resource group it stands in.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The network in whose private subnet its nodes stand, and through whose NAT gateway they reach out.</summary>
    public required IVirtualNetwork Network { get; init; }

    /// <summary>The last part of its name, which is <c>ESTATE-ENVIRONMENT-NAME</c>. Default: <c>aks</c>.</summary>
    public string Name { get; init; } = "aks";

    /// <summary>Major and minor version; patches come by themselves, in the maintenance window. Default: <c>1.35</c>.</summary>
    public string KubernetesVersion { get; init; } = "1.35";

    /// <summary>From where its API server is reached. Default: <see cref="ApiEndpoint.PrivateOnly"/>.</summary>
    public ApiEndpoint Endpoint { get; init; } = ApiEndpoint.PrivateOnly;

    /// <summary>The pool of the system's pods. Default: one to three small nodes; one for each zone where the posture spreads it.</summary>
    public AksNodePoolOptions? SystemPool { get; init; }

    /// <summary>Further pools. At least one where the posture keeps the system pool to the system. Default: none.</summary>
    public IReadOnlyList<AksNodePoolOptions> NodePools { get; init; } = [];

    /// <summary>Object ids of the Entra groups whose members administer it. Default: none; then roles of Azure decide alone.</summary>
    public IReadOnlyList<string> AdminGroups { get; init; } = [];

    /// <summary>Encrypts its disks, if the posture asks for a customer key.</summary>
    public DiskEncryptionSet? DiskEncryption { get; init; }

    /// <summary>Where its logs go, if the posture asks for them.</summary>
    public LogAnalyticsWorkspace? Workspace { get; init; }

    /// <summary>When it may be upgraded. Default: Sunday from 02:00 to 06:00 UTC.</summary>
    public MaintenanceWindow MaintenanceWindow { get; init; } = MaintenanceWindow.Default;

    /// <summary>Addresses of its pods, which no network of the estate may use. Default: <c>10.244.0.0/16</c>.</summary>
    public string PodCidr { get; init; } = "10.244.0.0/16";

    /// <summary>Addresses of its services, which no network of the estate may use. Default: <c>10.245.0.0/16</c>.</summary>
    public string ServiceCidr { get; init; } = "10.245.0.0/16";

    /// <summary>Default: the preset of the environment.</summary>
    public AksPosture? Posture { get; init; }
}

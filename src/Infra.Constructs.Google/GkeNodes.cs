namespace Infra.Constructs.Google;

/// <summary>Settings shared by all nodes. The provider has two types for them: one for clusters, one for node pools.</summary>
internal static class GkeNodes
{
    private const string Image = "COS_CONTAINERD"; // GCP-0054, CKV_GCP_22
    private const string Metadata = "GKE_METADATA"; // GCP-0057, CKV_GCP_69
    private const string ReadOnlyPort = "FALSE"; // it asks nobody who they are

    // Roles control what a node may do; legacy scopes would only restrict them further.
    private static readonly string[] Scopes = ["https://www.googleapis.com/auth/cloud-platform"];

    // GCP-0048: only the metadata server that requires a header.
    private static readonly Dictionary<string, string> InstanceMetadata = new() { ["disable-legacy-endpoints"] = "true" };

    /// <summary>Returns the configuration of the default node pool, which is removed after creation.</summary>
    public static GoogleContainerClusterNodeConfig TransientConfig(ServiceAccount account) => new()
    {
        ServiceAccount = account.Email,
        OauthScopes = Scopes,
        ImageType = Image,
        Metadata = InstanceMetadata,
        WorkloadMetadataConfig = new GoogleContainerClusterNodeConfigWorkloadMetadataConfig { Mode = Metadata },
        ShieldedInstanceConfig = new GoogleContainerClusterNodeConfigShieldedInstanceConfig { EnableSecureBoot = true, EnableIntegrityMonitoring = true },
        KubeletConfig = new GoogleContainerClusterNodeConfigKubeletConfig { InsecureKubeletReadonlyPortEnabled = ReadOnlyPort },
    };

    /// <summary>Returns the configuration of a permanent node pool.</summary>
    public static GoogleContainerNodePoolNodeConfig Config(ServiceAccount account) => new()
    {
        ServiceAccount = account.Email, // GCP-0050
        OauthScopes = Scopes,
        ImageType = Image,
        Metadata = InstanceMetadata,
        WorkloadMetadataConfig = new GoogleContainerNodePoolNodeConfigWorkloadMetadataConfig { Mode = Metadata },
        ShieldedInstanceConfig = new GoogleContainerNodePoolNodeConfigShieldedInstanceConfig
        {
            EnableSecureBoot = true, EnableIntegrityMonitoring = true, // CKV_GCP_68, CKV_GCP_72
        },
        KubeletConfig = new GoogleContainerNodePoolNodeConfigKubeletConfig { InsecureKubeletReadonlyPortEnabled = ReadOnlyPort },
    };
}

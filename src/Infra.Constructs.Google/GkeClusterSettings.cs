using Infra.Constructs.Addressing;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Builds the arguments of a cluster: fixed settings, each with its reason, and those from the options and the posture.</summary>
internal sealed class GkeClusterSettings(GkeCluster cluster, GoogleProject project, GkeClusterOptions options)
{
    private readonly GkePosture _posture = cluster.Posture;

    public GoogleContainerClusterConfig ToConfig()
    {
        var config = new GoogleContainerClusterConfig
        {
            Name = cluster.Name,
            Location = cluster.Location,
            NodeLocations = cluster.Zones.Count > 1 ? [.. cluster.Zones] : null,
            DeletionProtection = _posture.DeletionProtection,
            ReleaseChannel = new GoogleContainerClusterReleaseChannel { Channel = _posture.ReleaseChannel.ToString().ToUpperInvariant() },
            DependsOn = [.. cluster.Key?.Grants ?? [], .. cluster.NodeServiceAccount.Grants],
        };
        AddNetwork(config);
        AddEndpoint(config);
        AddIdentity(config);
        AddNodes(config);
        AddOperation(config);
        return config;
    }

    private void AddNetwork(GoogleContainerClusterConfig config)
    {
        config.Network = cluster.Network.NetworkId;
        config.Subnetwork = cluster.Network.NodeSubnetworkId;
        config.NetworkingMode = "VPC_NATIVE"; // GCP-0049, CKV_GCP_23
        config.IpAllocationPolicy = new GoogleContainerClusterIpAllocationPolicy
        {
            ClusterSecondaryRangeName = cluster.Network.PodsRange, ServicesSecondaryRangeName = cluster.Network.ServicesRange,
        };
        config.EnableIntranodeVisibility = true; // CKV_GCP_61
        config.DatapathProvider = "ADVANCED_DATAPATH"; // GCP-0056: Dataplane V2 always enforces network policies
        // Dataplane V2 enables them already, and the API rejects enabling them again; CKV_GCP_12 requires that the provider is not Calico.
        config.NetworkPolicy = new GoogleContainerClusterNetworkPolicy { Enabled = false, Provider = "PROVIDER_UNSPECIFIED" };
        config.ServiceExternalIpsConfig = new GoogleContainerClusterServiceExternalIpsConfig { Enabled = false }; // CVE-2020-8554
    }

    // A public address is of no use to an endpoint that has none.
    private IReadOnlyList<string> Authorized =>
        options.Endpoint is ApiEndpoint.Public { From: var given } ? AllowList.With(given, cluster.Stack.RunnerAddresses) : options.Endpoint.Cidrs;

    private void AddEndpoint(GoogleContainerClusterConfig config)
    {
        config.PrivateClusterConfig = new GoogleContainerClusterPrivateClusterConfig
        {
            EnablePrivateNodes = true, // GCP-0059, CKV_GCP_64
            EnablePrivateEndpoint = options.Endpoint is ApiEndpoint.Private, // CKV_GCP_25
            MasterIpv4CidrBlock = cluster.Network.ControlPlaneCidr,
        };
        config.MasterAuthorizedNetworksConfig = new GoogleContainerClusterMasterAuthorizedNetworksConfig // GCP-0061, CKV_GCP_20
        {
            CidrBlocks = Authorized.Prepend(cluster.Network.Cidr)
                .Select(cidr => new GoogleContainerClusterMasterAuthorizedNetworksConfigCidrBlocks { CidrBlock = cidr }).ToArray(),
            GcpPublicCidrsAccessEnabled = false, // otherwise every machine in Google Cloud has access
            PrivateEndpointEnforcementEnabled = true,
        };
        config.ControlPlaneEndpointsConfig = new GoogleContainerClusterControlPlaneEndpointsConfig
        {
            // The DNS endpoint checks only permissions, not the client's network.
            DnsEndpointConfig = new GoogleContainerClusterControlPlaneEndpointsConfigDnsEndpointConfig { AllowExternalTraffic = false },
        };
    }

    private void AddIdentity(GoogleContainerClusterConfig config)
    {
        config.WorkloadIdentityConfig = new GoogleContainerClusterWorkloadIdentityConfig { WorkloadPool = $"{project.Id}.svc.id.goog" };
        config.AuthenticatorGroupsConfig = new GoogleContainerClusterAuthenticatorGroupsConfig // CKV_GCP_65
        {
            SecurityGroup = $"gke-security-groups@{options.GroupsDomain}",
        };
        config.RbacBindingConfig = new GoogleContainerClusterRbacBindingConfig
        {
            EnableInsecureBindingSystemAuthenticated = false, EnableInsecureBindingSystemUnauthenticated = false,
        };
        config.AnonymousAuthenticationConfig = new GoogleContainerClusterAnonymousAuthenticationConfig { Mode = "LIMITED" }; // health checks only
        config.EnableLegacyAbac = false; // GCP-0062, CKV_GCP_7
        config.MasterAuth = new GoogleContainerClusterMasterAuth // GCP-0064, CKV_GCP_13
        {
            ClientCertificateConfig = new GoogleContainerClusterMasterAuthClientCertificateConfig { IssueClientCertificate = false },
        };
        config.BinaryAuthorization = new GoogleContainerClusterBinaryAuthorization { EvaluationMode = "PROJECT_SINGLETON_POLICY_ENFORCE" }; // CKV_GCP_66
        config.DatabaseEncryption = cluster.Key is { } key
            ? new GoogleContainerClusterDatabaseEncryption { State = "ENCRYPTED", KeyName = key.KeyId }
            : new GoogleContainerClusterDatabaseEncryption { State = "DECRYPTED" };
    }

    private void AddNodes(GoogleContainerClusterConfig config)
    {
        config.RemoveDefaultNodePool = true; // CKV_GCP_123
        config.InitialNodeCount = 1;
        config.EnableShieldedNodes = true; // GCP-0055, CKV_GCP_71
        config.NodePoolDefaults = new GoogleContainerClusterNodePoolDefaults
        {
            NodeConfigDefaults = new GoogleContainerClusterNodePoolDefaultsNodeConfigDefaults { InsecureKubeletReadonlyPortEnabled = "FALSE" },
        };
        // Secures the default pool until it is removed. Afterwards Google returns another pool's configuration here.
        config.NodeConfig = GkeNodes.TransientConfig(cluster.NodeServiceAccount);
        config.Lifecycle = new TerraformResourceLifecycle { IgnoreChanges = new[] { "node_config" } };
    }

    private void AddOperation(GoogleContainerClusterConfig config)
    {
        config.EnableKubernetesAlpha = false; // CKV2_GCP_19
        config.SecurityPostureConfig = new GoogleContainerClusterSecurityPostureConfig { Mode = "BASIC" };
        config.LoggingConfig = new GoogleContainerClusterLoggingConfig { EnableComponents = [.. _posture.Logs] };
        config.MonitoringConfig = new GoogleContainerClusterMonitoringConfig
        {
            EnableComponents = [.. _posture.Metrics],
            ManagedPrometheus = new GoogleContainerClusterMonitoringConfigManagedPrometheus { Enabled = true },
        };
        config.AddonsConfig = new GoogleContainerClusterAddonsConfig
        {
            GcePersistentDiskCsiDriverConfig = new GoogleContainerClusterAddonsConfigGcePersistentDiskCsiDriverConfig { Enabled = true },
            NetworkPolicyConfig = new GoogleContainerClusterAddonsConfigNetworkPolicyConfig { Disabled = true }, // Calico, see above
        };
        config.MaintenancePolicy = new GoogleContainerClusterMaintenancePolicy
        {
            RecurringWindow = new GoogleContainerClusterMaintenancePolicyRecurringWindow
            {
                StartTime = options.MaintenanceWindow.Start, EndTime = options.MaintenanceWindow.End, Recurrence = options.MaintenanceWindow.Recurrence,
            },
        };
    }
}

using Infra.Constructs.Addressing;
using Infra.Constructs.Azure.Naming;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure;

/// <summary>
/// An AKS cluster with node pools in a network's private subnet. Access is by Entra identities only, pods have their own identities, Cilium
/// enforces network policies, and patches are installed automatically.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/aks/best-practices</remarks>
public sealed class AksCluster : AzureConstruct
{
    // kube-audit contains everything in kube-audit-admin and all reads.
    private static readonly string[] ControlPlaneLogs =
        ["cluster-autoscaler", "guard", "kube-apiserver", "kube-audit-admin", "kube-controller-manager", "kube-scheduler"];

    private readonly AksClusterOptions _options;

    /// <summary>Creates the cluster.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1510: the posture requires a disk encryption set or workspace that is not given. INFRA1530–1536: the endpoint, pools, window or
    /// blocks are not valid. INFRA13xx: the posture is not allowed.
    /// </exception>
    public AksCluster(Construct scope, string id, AksClusterOptions options) : base(scope, id)
    {
        _options = options;
        Posture = Adopt(options.Posture);
        var pools = new AksNodePools(Posture, options.Network, Subscription);
        var system = options.SystemPool ?? pools.DefaultSystemPool;
        Validate(
        [
            Needs(options.DiskEncryption, "DiskEncryption", Posture.DiskEncryption == Encryption.CustomerKey, "AksPosture.DiskEncryption needs its customer key"),
            Needs(options.Workspace, "Workspace", Posture.ContainerLogs || Posture.ControlPlaneLogs || Posture.Defender, "AksPosture sends logs to it"),
            .. new AksClusterCheck(ConstructPath, options, Posture, [system, .. options.NodePools]).Check(Stack.Estate),
        ]);

        Name = ResourceName(options.Name, AzureNameRules.AksCluster);
        Identity = CreateIdentity();
        Resource = new AzurermKubernetesCluster(this, "Cluster", Configure(pools.SystemPool(system)));
        Id = Resource.Id;
        NodePools = [.. options.NodePools.Select(pool => new AzurermKubernetesClusterNodePool(this, $"Pool-{pool.Name}", pools.UserPool(pool, Id)))];
        if (Posture.ControlPlaneLogs) options.Workspace!.Receive(this, "ControlPlaneLogs", Id, ControlPlaneLogs);
        if (Posture.ContainerLogs) _ = new AksContainerLogs(this, "ContainerLogs", options.ResourceGroup, options.Workspace!);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermKubernetesCluster Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    /// <summary>The name, known at synth.</summary>
    public string Name { get; }

    /// <summary>The identity of the control plane.</summary>
    public ManagedIdentity Identity { get; }

    /// <summary>The node pools other than the system pool.</summary>
    public IReadOnlyList<AzurermKubernetesClusterNodePool> NodePools { get; }

    /// <summary>The issuer of the pods' tokens, for federated credentials.</summary>
    public string OidcIssuerUrl => Resource.OidcIssuerUrl;

    /// <summary>The URL of the API server.</summary>
    public string Endpoint => Resource.KubeConfig.Get(0).Host;

    /// <summary>The CA certificate of the API server, base64-encoded.</summary>
    public string CertificateAuthority => Resource.KubeConfig.Get(0).ClusterCaCertificate;

    /// <summary>The posture in effect.</summary>
    public AksPosture Posture { get; }

    private ManagedIdentity CreateIdentity()
    {
        var identity = new ManagedIdentity(this, "Identity", $"{_options.Name}-control-plane", _options.ResourceGroup);
        identity.Grant("JoinSubnet", "Network Contributor", _options.Network.PrivateSubnetId, "Joins nodes and internal load balancers to the subnet");
        if (_options.DiskEncryption is { } disks) identity.Grant("UseDiskEncryption", "Reader", disks.Id, "Encrypts volumes of pods with the customer key");
        return identity;
    }

    private AzurermKubernetesClusterConfig Configure(AzurermKubernetesClusterDefaultNodePool systemPool) => new()
    {
        Name = Name,
        ResourceGroupName = _options.ResourceGroup.Name,
        NodeResourceGroup = $"{Name}-nodes",
        Location = Subscription.Location,
        DnsPrefix = Name,
        SkuTier = $"{Posture.Tier}",
        KubernetesVersion = _options.KubernetesVersion,
        AutomaticUpgradeChannel = "patch",
        NodeOsUpgradeChannel = "NodeImage",
        MaintenanceWindowAutoUpgrade = UpgradeWindow(),
        MaintenanceWindowNodeOs = NodeOsWindow(),
        DefaultNodePool = systemPool,
        NetworkProfile = Network(),
        PrivateClusterEnabled = Endpoints is null,
        PrivateClusterPublicFqdnEnabled = false,
        PrivateDnsZoneId = Endpoints is null ? "System" : null,
        ApiServerAccessProfile = Endpoints is { } addresses ? new AzurermKubernetesClusterApiServerAccessProfile { AuthorizedIpRanges = addresses } : null,
        Identity = new AzurermKubernetesClusterIdentity { Type = "UserAssigned", IdentityIds = [Identity.Id] },
        RoleBasedAccessControlEnabled = true,
        LocalAccountDisabled = true,
        AzureActiveDirectoryRoleBasedAccessControl = new AzurermKubernetesClusterAzureActiveDirectoryRoleBasedAccessControl
        {
            AzureRbacEnabled = true, TenantId = Subscription.TenantId, AdminGroupObjectIds = _options.AdminGroups.Count > 0 ? [.. _options.AdminGroups] : null,
        },
        OidcIssuerEnabled = true,
        WorkloadIdentityEnabled = true,
        RunCommandEnabled = false,
        ImageCleanerEnabled = true,
        ImageCleanerIntervalHours = 168,
        KeyVaultSecretsProvider = new AzurermKubernetesClusterKeyVaultSecretsProvider { SecretRotationEnabled = true, SecretRotationInterval = "2m" },
        AzurePolicyEnabled = Posture.AzurePolicy,
        DiskEncryptionSetId = Posture.DiskEncryption == Encryption.CustomerKey ? _options.DiskEncryption!.Id : null,
        MicrosoftDefender = Posture.Defender ? new AzurermKubernetesClusterMicrosoftDefender { LogAnalyticsWorkspaceId = _options.Workspace!.Id } : null,
        OmsAgent = Posture.ContainerLogs
            ? new AzurermKubernetesClusterOmsAgent { LogAnalyticsWorkspaceId = _options.Workspace!.Id, MsiAuthForMonitoringEnabled = true }
            : null,
        DependsOn = [.. Identity.Grants, .. _options.Network is VirtualNetwork network && network.Stack == Stack ? [network.Nat.Association] : Array.Empty<ITerraformDependable>()],
        Lifecycle = ProtectedBy(Posture.DestroyProtection),
    };

    /// <summary>The environment's runners are allowed too.</summary>
    private string[]? Endpoints => _options.Endpoint is ApiEndpoint.Public endpoint ? [.. AllowList.With(endpoint.Addresses, Stack.RunnerAddresses)] : null;

    private AzurermKubernetesClusterNetworkProfile Network()
    {
        _ = Ipv4Cidr.TryParse(_options.ServiceCidr, out var services);
        return new()
        {
            NetworkPlugin = "azure",
            NetworkPluginMode = "overlay",
            NetworkDataPlane = "cilium",
            NetworkPolicy = "cilium",
            OutboundType = "userAssignedNATGateway",
            LoadBalancerSku = "standard",
            PodCidr = _options.PodCidr,
            ServiceCidr = _options.ServiceCidr,
            DnsServiceIp = services.Address(10),
        };
    }

    private AzurermKubernetesClusterMaintenanceWindowAutoUpgrade UpgradeWindow() => new()
    {
        Frequency = "Weekly",
        Interval = 1,
        DayOfWeek = $"{_options.MaintenanceWindow.Day}",
        StartTime = _options.MaintenanceWindow.StartTime,
        UtcOffset = "+00:00",
        Duration = _options.MaintenanceWindow.Hours,
    };

    private AzurermKubernetesClusterMaintenanceWindowNodeOs NodeOsWindow() => new()
    {
        Frequency = "Weekly",
        Interval = 1,
        DayOfWeek = $"{_options.MaintenanceWindow.Day}",
        StartTime = _options.MaintenanceWindow.StartTime,
        UtcOffset = "+00:00",
        Duration = _options.MaintenanceWindow.Hours,
    };
}

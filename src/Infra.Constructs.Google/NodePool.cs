using Infra.Constructs.Addressing;
using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;
using Infra.Constructs.Google.Posture;
using Infra.Constructs.Posture;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google;

/// <summary>A node pool of a GKE cluster: identical nodes, scaled with the workloads.</summary>
public sealed class NodePool : EstateConstruct
{
    private const int AddressesPerNode = 256; // twice what GKE's default of 110 pods needs, so that addresses are not reused immediately
    private const int SmallestDiskGb = 10;

    // A resized pool must not be recreated.
    private static readonly string[] Unplanned = ["initial_node_count"];

    /// <summary>Creates the pool.</summary>
    /// <exception cref="InfraException">INFRA1414–1416: the sizes are not valid. INFRA13xx: the posture is not allowed.</exception>
    public NodePool(Construct scope, string id, NodePoolOptions options) : base(scope, id)
    {
        var cluster = options.Cluster;
        Validate([.. Check(options)]);
        Posture = Adopt(options.Posture);
        cluster.ReservedNodes += options.MaxNodes;

        Name = GoogleNameRules.GkeNodePool.Check(ConstructPath, options.Name);
        Key = Posture.DiskEncryption == Encryption.CustomerKey ? options.Key ?? CreateKey(cluster) : null;
        Resource = new GoogleContainerNodePool(this, "Pool", new GoogleContainerNodePoolConfig
        {
            Name = Name,
            Cluster = cluster.Resource.Id,
            InitialNodeCount = 1, // in each zone
            Autoscaling = new GoogleContainerNodePoolAutoscaling
            {
                TotalMinNodeCount = options.MinNodes, TotalMaxNodeCount = options.MaxNodes, LocationPolicy = "BALANCED",
            },
            Management = new GoogleContainerNodePoolManagement { AutoRepair = true, AutoUpgrade = true }, // GCP-0058, GCP-0063, CKV_GCP_9, CKV_GCP_10
            UpgradeSettings = new GoogleContainerNodePoolUpgradeSettings { Strategy = "SURGE", MaxSurge = 1, MaxUnavailable = 0 },
            NetworkConfig = new GoogleContainerNodePoolNetworkConfig { EnablePrivateNodes = true },
            NodeConfig = CreateNodeConfig(options),
            Lifecycle = new TerraformResourceLifecycle { IgnoreChanges = Unplanned },
            DependsOn = Key?.Grants.ToArray(),
        });
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleContainerNodePool Resource { get; }

    /// <summary>The name within the cluster.</summary>
    public string Name { get; }

    /// <summary>The customer-managed key of the boot disks, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>The posture in effect.</summary>
    public GkeNodePoolPosture Posture { get; }

    private GoogleContainerNodePoolNodeConfig CreateNodeConfig(NodePoolOptions options)
    {
        var config = GkeNodes.Config(options.Cluster.NodeServiceAccount);
        config.MachineType = options.MachineType;
        config.DiskSizeGb = options.DiskSizeGb;
        config.DiskType = "pd-balanced";
        config.BootDiskKmsKey = Key?.KeyId;
        config.Spot = Posture.Spot;
        return config;
    }

    private EncryptionKey CreateKey(GkeCluster cluster) => new(this, "Key", new()
    {
        Name = $"gke-{Name}-disks", Users = [ServiceAgent.ComputeEngine], Protected = cluster.Posture.DeletionProtection,
    });

    private IEnumerable<Problem?> Check(NodePoolOptions options)
    {
        var zones = options.Cluster.Zones.Count;
        yield return Require(
            options.MinNodes >= zones && options.MaxNodes >= options.MinNodes, "INFRA1414",
            $"{options.MinNodes} to {options.MaxNodes} nodes are impossible in {zones} zones: each starts with one.",
            "Set MinNodes to at least that, and MaxNodes to at least MinNodes.");

        var pods = options.Cluster.Network.PodsCidr;
        var room = (Ipv4Cidr.TryParse(pods, out var block) ? block.AddressCount : 0) / AddressesPerNode;
        var nodes = options.Cluster.ReservedNodes + options.MaxNodes;
        yield return Require(
            nodes <= room, "INFRA1415",
            $"MaxNodes {options.MaxNodes} makes {nodes} nodes in the cluster; the pods' range {pods} has room for {room}.",
            "Lower MaxNodes or widen the network's Cidr.");
        yield return Require(
            options.DiskSizeGb >= SmallestDiskGb, "INFRA1416",
            $"DiskSizeGb {options.DiskSizeGb} is less than {SmallestDiskGb}.", "Raise it: Google allows no smaller boot disk.");
    }
}

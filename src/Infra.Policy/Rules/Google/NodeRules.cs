using Infra.Policy.Rules.Checks;
using Infra.Policy.Rules.Google.Iam;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Nodes of GKE clusters: those of a node pool, and those with which a cluster is born.</summary>
internal static class NodeRules
{
    private const string Cluster = "google_container_cluster";
    private const string Pool = "google_container_node_pool";
    private const string Shielded = "node_config.shielded_instance_config";

    private static readonly string[] Both = [Cluster, Pool];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0048"], Severity.High, "Nodes have legacy metadata endpoints disabled",
            "Set disable-legacy-endpoints to true in the nodes' metadata, or leave it out.",
            Require(Both, "node_config.metadata.disable-legacy-endpoints").ToBe(true).OrAbsent()),
        new(["GCP-0050", "CKV2_GCP_1"], Severity.Medium, "Nodes have their own service account",
            "Name a service account that was made for them in node_config.service_account.",
            new AccountCheck([Pool], "node_config.service_account"),
            new AccountCheck([Cluster], "node_config.service_account", whenSet: "node_config")),
        new(["GCP-0054", "CKV_GCP_22"], Severity.Low, "Nodes run Container-Optimized OS",
            "Set node_config.image_type to COS_CONTAINERD.", OfNodes("node_config.image_type", image => image.ToBe("COS_CONTAINERD"))),
        new(["GCP-0055", "CKV_GCP_71"], Severity.High, "Nodes are shielded",
            "Set enable_shielded_nodes to true.", Require(Cluster, "enable_shielded_nodes").ToBe(true).OrAbsent()),
        // Checkov asks clusters as well, even where their first pool is removed.
        new(["GCP-0057", "CKV_GCP_69"], Severity.High, "Pods use the GKE metadata server, not that of the node",
            "Set node_config.workload_metadata_config.mode to GKE_METADATA, in the cluster too.",
            Require(Both, "node_config.workload_metadata_config.mode").ToBe("GKE_METADATA").Unless("enable_autopilot", "true")),
        new(["CKV_GCP_68"], Severity.Medium, "Nodes boot signed software only",
            "Set enable_secure_boot to true.", OfNodes($"{Shielded}.enable_secure_boot", boot => boot.ToBe(true))),
        new(["CKV_GCP_72"], Severity.Medium, "Nodes have integrity monitoring",
            "Set enable_integrity_monitoring to true, or leave it out.",
            Require(Both, $"{Shielded}.enable_integrity_monitoring").ToBe(true).OrAbsent()),
        new(["GCP-0058", "CKV_GCP_10"], Severity.Low, "Nodes are upgraded automatically",
            "Set management.auto_upgrade to true.", Require(Pool, "management.auto_upgrade").ToBe(true)),
        new(["GCP-0063", "CKV_GCP_9"], Severity.Low, "Nodes are repaired automatically",
            "Set management.auto_repair to true.", Require(Pool, "management.auto_repair").ToBe(true)),
    ];

    // A cluster whose first pool is removed need not say anything about it.
    private static AttributeCheck[] OfNodes(string path, Func<AttributeExpectations, AttributeCheck> expectation) =>
        [expectation(Require(Pool, path)), expectation(Require(Cluster, path)).WhenSet("node_config")];
}

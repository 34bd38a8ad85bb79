using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>AKS clusters and their node pools.</summary>
internal static class ClusterRules
{
    private const string Cluster = "azurerm_kubernetes_cluster";
    private const string NodePool = "azurerm_kubernetes_cluster_node_pool";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AZU-0041", "CKV_AZURE_6"], Severity.Critical, "A public API server is restricted to known addresses",
            "Set private_cluster_enabled, or list your own ranges in api_server_access_profile.", new ApiServerCheck()),
        new(["AZU-0065", "CKV_AZURE_115"], Severity.Medium, "A cluster's API server has no public address",
            "Set private_cluster_enabled to true.", Require(Cluster, "private_cluster_enabled").ToBe(true)),
        new(["AZU-0042", "CKV_AZURE_5"], Severity.High, "A cluster uses role-based access control",
            "Set role_based_access_control_enabled to true.", Require(Cluster, "role_based_access_control_enabled").ToBe(true)),
        new(["CKV_AZURE_141"], Severity.High, "A cluster has no local administrator",
            "Set local_account_disabled to true.", Require(Cluster, "local_account_disabled").ToBe(true)),
        new(["AZU-0043", "CKV_AZURE_7"], Severity.High, "A cluster enforces network policies",
            "Set network_policy to cilium, calico or azure.",
            Require(Cluster, "network_profile.network_policy").ToBe("cilium", "calico", "azure")),
        new(["CKV2_AZURE_29"], Severity.Medium, "A cluster uses Azure CNI",
            "Set network_plugin to azure.", Require(Cluster, "network_profile.network_plugin").ToBe("azure")),
        new(["CKV_AZURE_246"], Severity.Medium, "A cluster has no HTTP application routing",
            "Remove http_application_routing_enabled.", Forbid(Cluster, "http_application_routing_enabled").ToBe(true)),
        new(["AZU-0040", "CKV_AZURE_4"], Severity.Medium, "A cluster sends its logs to a workspace",
            "Add an oms_agent with a log_analytics_workspace_id.", Require(Cluster, "oms_agent.log_analytics_workspace_id").ToBeSet()),
        new(["AZU-0066", "CKV_AZURE_116"], Severity.Low, "A cluster enforces Azure Policy",
            "Set azure_policy_enabled to true.", Require(Cluster, "azure_policy_enabled").ToBe(true)),
        new(["CKV_AZURE_172"], Severity.Medium, "A cluster picks up rotated secrets",
            "Set secret_rotation_enabled in key_vault_secrets_provider.",
            Require(Cluster, "key_vault_secrets_provider.secret_rotation_enabled").ToBe(true)),
        new(["CKV_AZURE_171"], Severity.Medium, "A cluster has automatic upgrades",
            "Set automatic_upgrade_channel.",
            Require(Cluster, "automatic_upgrade_channel").ToBe("stable", "patch", "rapid", "node-image")),
        new(["CKV_AZURE_170"], Severity.Low, "A cluster's control plane has an uptime SLA",
            "Set sku_tier to Standard.", Require(Cluster, "sku_tier").ToBe("Standard")),
        .. Nodes,
    ];

    private static IReadOnlyList<Rule> Nodes =>
    [
        new(["AZU-0067", "CKV_AZURE_117"], Severity.Low, "A cluster's disks are encrypted with a customer key",
            "Set disk_encryption_set_id.", Require(Cluster, "disk_encryption_set_id").ToBeSet()),
        new(["CKV_AZURE_227"], Severity.Medium, "A node's temporary disks and caches are encrypted on its host",
            "Set host_encryption_enabled to true.",
            Require(Cluster, "default_node_pool.host_encryption_enabled").ToBe(true),
            Require(NodePool, "host_encryption_enabled").ToBe(true)),
        new(["CKV_AZURE_226"], Severity.Low, "A node's system disk does not outlive it",
            "Set os_disk_type to Ephemeral.",
            Require(Cluster, "default_node_pool.os_disk_type").ToBe("Ephemeral"),
            Require(NodePool, "os_disk_type").ToBe("Ephemeral")),
        new(["CKV_AZURE_143"], Severity.High, "A node has no public address",
            "Remove node_public_ip_enabled.",
            Forbid(Cluster, "default_node_pool.node_public_ip_enabled").ToBe(true),
            Forbid(NodePool, "node_public_ip_enabled").ToBe(true)),
        new(["CKV_AZURE_168"], Severity.Low, "A node can run at least 50 pods",
            "Set max_pods to 50 or more.",
            Require(Cluster, "default_node_pool.max_pods").ToBeAtLeast(50),
            Require(NodePool, "max_pods").ToBeAtLeast(50)),
        new(["CKV_AZURE_169"], Severity.Low, "A cluster's nodes are in scale sets",
            "Set the default node pool's type to VirtualMachineScaleSets.",
            Require(Cluster, "default_node_pool.type").ToBe("VirtualMachineScaleSets").OrAbsent()),
        new(["CKV_AZURE_232"], Severity.Low, "Only system pods run on system nodes",
            "Set only_critical_addons_enabled, and give workloads a node pool of their own.",
            Require(Cluster, "default_node_pool.only_critical_addons_enabled").ToBe(true)),
    ];
}

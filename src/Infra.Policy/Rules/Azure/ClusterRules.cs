using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>AKS clusters.</summary>
internal static class ClusterRules
{
    private const string Cluster = "azurerm_kubernetes_cluster";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AZU-0042", "CKV_AZURE_5"], Severity.High, "A cluster checks permissions by role",
            "Set role_based_access_control_enabled to true.", Require(Cluster, "role_based_access_control_enabled").ToBe(true)),
        new(["AZU-0065", "CKV_AZURE_115"], Severity.Medium, "A cluster's API server has no public address",
            "Set private_cluster_enabled to true.", Require(Cluster, "private_cluster_enabled").ToBe(true)),
        new(["CKV_AZURE_168"], Severity.Low, "A node takes at least 50 pods",
            "Set max_pods to 50 or more.",
            Require(Cluster, "default_node_pool.max_pods").ToBeAtLeast(50),
            Require("azurerm_kubernetes_cluster_node_pool", "max_pods").ToBeAtLeast(50)),
        new(["CKV_AZURE_170"], Severity.Low, "A cluster's control plane has an availability guarantee",
            "Set sku_tier to Standard.", Require(Cluster, "sku_tier").ToBe("Standard")),
    ];
}

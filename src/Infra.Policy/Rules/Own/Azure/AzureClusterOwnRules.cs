using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>Rules for AKS cluster settings that the scanners don't have.</summary>
internal static class AzureClusterOwnRules
{
    private const string Cluster = "azurerm_kubernetes_cluster";
    private const string Aks = "https://learn.microsoft.com/azure/aks/";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-AZURE-AKS-ENTRA"], Severity.High, "A cluster uses Entra ID and Azure roles",
            "Set azure_rbac_enabled in azure_active_directory_role_based_access_control.",
            Require(Cluster, "azure_active_directory_role_based_access_control.azure_rbac_enabled").ToBe(true))
        {
            Link = Aks + "manage-azure-rbac",
        },
        new(["INFRA-AZURE-AKS-WORKLOAD-IDENTITY"], Severity.Medium, "A cluster's workloads have identities without secrets",
            "Set oidc_issuer_enabled and workload_identity_enabled to true.",
            Require(Cluster, "oidc_issuer_enabled").ToBe(true), Require(Cluster, "workload_identity_enabled").ToBe(true))
        {
            Link = Aks + "workload-identity-overview",
        },
        new(["INFRA-AZURE-AKS-PUBLIC-NAME"], Severity.Low, "A private cluster has no public name",
            "Remove private_cluster_public_fqdn_enabled.", Forbid(Cluster, "private_cluster_public_fqdn_enabled").ToBe(true))
        {
            Link = Aks + "private-clusters",
        },
        new(["INFRA-AZURE-AKS-RUN-COMMAND"], Severity.High, "The run command of a cluster is disabled",
            "Set run_command_enabled to false.", Require(Cluster, "run_command_enabled").ToBe(false))
        {
            Link = Aks + "access-private-cluster",
        },
        new(["INFRA-AZURE-AKS-DEFENDER"], Severity.Medium, "Defender monitors a cluster",
            "Add microsoft_defender with a log_analytics_workspace_id.",
            Require(Cluster, "microsoft_defender.log_analytics_workspace_id").ToBeSet())
        {
            Link = "https://learn.microsoft.com/azure/defender-for-cloud/defender-for-containers-introduction",
        },
        new(["INFRA-AZURE-AKS-EGRESS"], Severity.Medium, "A cluster's traffic leaves through a gateway or route of the network",
            "Set outbound_type to userAssignedNATGateway, managedNATGateway or userDefinedRouting.",
            Require(Cluster, "network_profile.outbound_type").ToBe("userAssignedNATGateway", "managedNATGateway", "userDefinedRouting"))
        {
            Link = Aks + "egress-outboundtype",
        },
    ];
}

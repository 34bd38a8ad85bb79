using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own;

/// <summary>Rules for GKE cluster hardening that the scanners don't have.</summary>
internal static class GkeOwnRules
{
    private const string Cluster = "google_container_cluster";
    private const string Pool = "google_container_node_pool";
    private const string Guide = "https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-GKE-SECRETS"], Severity.High, "A cluster's secrets are encrypted with a customer's key",
            "Set database_encryption.state to ENCRYPTED and name a key of Cloud KMS.",
            Require(Cluster, "database_encryption.state").ToBe("ENCRYPTED", "ALL_OBJECTS_ENCRYPTION_ENABLED"),
            Require(Cluster, "database_encryption.key_name").ToBeSet())
        {
            Link = Guide,
        },
        new(["INFRA-GKE-IDENTITY"], Severity.High, "A cluster's workloads have identities of their own",
            "Set workload_identity_config.workload_pool to PROJECT.svc.id.goog.",
            Require(Cluster, "workload_identity_config.workload_pool").ToBeSet().Unless("enable_autopilot", "true"))
        {
            Link = Guide,
        },
        new(["INFRA-GKE-DELETION"], Severity.Medium, "A cluster can't be destroyed by Terraform",
            "Set deletion_protection to true.", Require(Cluster, "deletion_protection").ToBe(true).OrAbsent())
        {
            Link = Guide,
        },
        new(["INFRA-GKE-POSTURE"], Severity.Low, "A cluster's workloads are scanned for vulnerabilities",
            "Set security_posture_config.mode to BASIC.", Require(Cluster, "security_posture_config.mode").ToBe("BASIC", "ENTERPRISE"))
        {
            Link = Guide,
        },
        new(["INFRA-GKE-DISK"], Severity.Medium, "Nodes' disks are encrypted with a customer's key",
            "Name a key of Cloud KMS in node_config.boot_disk_kms_key.", Require(Pool, "node_config.boot_disk_kms_key").ToBeSet())
        {
            Link = Guide,
        },
        new(["INFRA-GKE-KUBELET"], Severity.Medium, "Nodes' kubelets have no port without authentication",
            "Set insecure_kubelet_readonly_port_enabled in node_config.kubelet_config to FALSE.",
            Require(Pool, "node_config.kubelet_config.insecure_kubelet_readonly_port_enabled").ToBe("FALSE"))
        {
            Link = Guide,
        },
    ];
}

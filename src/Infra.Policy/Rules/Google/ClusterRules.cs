using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>GKE clusters: who reaches the control plane, who may do what there, and what it records.</summary>
internal static class ClusterRules
{
    private const string Cluster = "google_container_cluster";
    private const string Authorized = "master_authorized_networks_config";
    private const string Private = "private_cluster_config";

    // Up to /7 in IPv4 and /15 in IPv6: no single organization holds more.
    private const string WideRange = @"^[\d.]+/[0-7]$|:.*/(\d|1[0-5])$";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0053", "CKV_GCP_18"], Severity.High, "No control plane is open to the world",
            $"Name your own networks in {Authorized}, and leave Google's and the DNS endpoint out.",
            Forbid(Cluster, $"{Authorized}.cidr_blocks.cidr_block").ToMatch(WideRange, like: "0.0.0.0/0", unlike: "10.0.0.0/8"),
            Forbid(Cluster, $"{Authorized}.gcp_public_cidrs_access_enabled").ToBe(true),
            Forbid(Cluster, "control_plane_endpoints_config.dns_endpoint_config.allow_external_traffic").ToBe(true)),
        new(["GCP-0061", "CKV_GCP_20"], Severity.High, "A control plane is restricted to named networks",
            $"Add a {Authorized} block.", Require(Cluster, Authorized).ToBeSet()),
        new(["GCP-0059", "CKV_GCP_25"], Severity.Medium, "A cluster's nodes and control plane have private addresses only",
            "Set enable_private_nodes and enable_private_endpoint in private_cluster_config to true.",
            Require(Cluster, $"{Private}.enable_private_nodes").ToBe(true),
            Require(Cluster, $"{Private}.enable_private_endpoint").ToBe(true)),
        new(["CKV_GCP_64"], Severity.Medium, "A cluster's nodes have private addresses only",
            "Set enable_private_nodes in private_cluster_config to true.", Require(Cluster, $"{Private}.enable_private_nodes").ToBe(true)),
        new(["GCP-0049", "CKV_GCP_23"], Severity.Low, "A cluster is VPC-native",
            "Add an ip_allocation_policy block.", Require(Cluster, "ip_allocation_policy").ToBeSet()),
        // Dataplane V2 enforces policies itself and refuses Calico: Checkov still wants to read that it is off.
        new(["GCP-0056", "CKV_GCP_12"], Severity.Medium, "A cluster enforces network policies",
            "Set network_policy.enabled: to false with datapath_provider ADVANCED_DATAPATH, otherwise to true.",
            Require(Cluster, "network_policy.enabled").ToBeSet().Unless("enable_autopilot", "true"),
            Require(Cluster, "network_policy.enabled").ToBe(true)
                .Unless("datapath_provider", "ADVANCED_DATAPATH").Unless("enable_autopilot", "true")),
        new(["CKV_GCP_61"], Severity.Low, "Flow logs include traffic between pods on the same node",
            "Set enable_intranode_visibility to true.", Require(Cluster, "enable_intranode_visibility").ToBe(true)),
        new(["GCP-0062", "CKV_GCP_7"], Severity.High, "A cluster uses role-based, not attribute-based, access control",
            "Set enable_legacy_abac to false.", Forbid(Cluster, "enable_legacy_abac").ToBe(true)),
        new(["GCP-0064", "CKV_GCP_13"], Severity.High, "A cluster accepts neither passwords nor client certificates",
            "Set issue_client_certificate in master_auth.client_certificate_config to false, and no user name or password.",
            Require(Cluster, "master_auth.client_certificate_config.issue_client_certificate").ToBe(false),
            Forbid(Cluster, "master_auth.username").ToBeSet(), Forbid(Cluster, "master_auth.password").ToBeSet()),
        new(["CKV_GCP_65"], Severity.Medium, "A cluster grants access to Google groups",
            "Name gke-security-groups@DOMAIN in authenticator_groups_config.security_group.",
            Require(Cluster, "authenticator_groups_config.security_group").ToBeSet()),
        new(["CKV_GCP_66"], Severity.Medium, "A cluster enforces the project's Binary Authorization policy",
            "Set binary_authorization.evaluation_mode to PROJECT_SINGLETON_POLICY_ENFORCE.",
            Require(Cluster, "binary_authorization.evaluation_mode").ToBe("PROJECT_SINGLETON_POLICY_ENFORCE")),
        new(["CKV2_GCP_19"], Severity.Medium, "A cluster has no alpha features",
            "Set enable_kubernetes_alpha to false.", Forbid(Cluster, "enable_kubernetes_alpha").ToBe(true)),
        new(["CKV_GCP_70"], Severity.Medium, "A cluster follows a release channel for production",
            "Set release_channel.channel to REGULAR, STABLE or EXTENDED.",
            Require(Cluster, "release_channel.channel").ToBe("REGULAR", "STABLE", "EXTENDED")),
        new(["GCP-0060", "CKV_GCP_1"], Severity.Low, "A cluster sends its logs to Cloud Logging",
            "Keep the default logging_service; name SYSTEM_COMPONENTS at least in logging_config.",
            Require(Cluster, "logging_service").ToBe("logging.googleapis.com/kubernetes").OrAbsent(),
            Require(Cluster, "logging_config.enable_components").ToContain("SYSTEM_COMPONENTS").WhenSet("logging_config")),
        new(["GCP-0052", "CKV_GCP_8"], Severity.Low, "A cluster sends its metrics to Cloud Monitoring",
            "Keep the default monitoring_service; name SYSTEM_COMPONENTS at least in monitoring_config.",
            Require(Cluster, "monitoring_service").ToBe("monitoring.googleapis.com/kubernetes").OrAbsent(),
            Require(Cluster, "monitoring_config.enable_components").ToContain("SYSTEM_COMPONENTS").WhenSet("monitoring_config")),
        new(["GCP-0051", "CKV_GCP_21"], Severity.Low, "A cluster has labels",
            "Set resource_labels.", Require(Cluster, "resource_labels").ToBeSet()),
        new(["CKV_GCP_123"], Severity.Low, "A cluster's node pools are resources of their own",
            "Move node_pool blocks to google_container_node_pool.", new AsWrittenCheck(Forbid(Cluster, "node_pool").ToBeSet())),
    ];
}

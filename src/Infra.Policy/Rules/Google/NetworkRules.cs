using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>VPC networks and their subnetworks.</summary>
internal static class NetworkRules
{
    private const string Network = "google_compute_network";
    private const string Subnetwork = "google_compute_subnetwork";

    // Google refuses flow logs and private access for subnetworks that belong to its load balancers.
    private static readonly string[] Proxies =
        ["INTERNAL_HTTPS_LOAD_BALANCER", "REGIONAL_MANAGED_PROXY", "GLOBAL_MANAGED_PROXY", "PRIVATE_SERVICE_CONNECT"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0076", "GCP-0029", "CKV_GCP_26"], Severity.Medium, "A subnetwork keeps flow logs",
            "Add a log_config block.", ForMachines(Require(Subnetwork, "log_config").ToBeSet())),
        new(["GCP-0075", "CKV_GCP_74"], Severity.Low, "A subnetwork reaches Google's APIs without public addresses",
            "Set private_ip_google_access to true.", ForMachines(Require(Subnetwork, "private_ip_google_access").ToBe(true))),
        new(["CKV_GCP_76"], Severity.Low, "A subnetwork reaches Google's APIs over IPv6 without public addresses",
            "Set private_ipv6_google_access to ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE.",
            ForMachines(Require(Subnetwork, "private_ipv6_google_access")
                .ToBe("ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE", "ENABLE_BIDIRECTIONAL_ACCESS_TO_GOOGLE").When("stack_type", "IPV4_IPV6"))),
        new(["CKV2_GCP_2"], Severity.Medium, "A network has no automatically created subnetworks",
            "Set auto_create_subnetworks to false.", Require(Network, "auto_create_subnetworks").ToBe(false)),
        new(["CKV2_GCP_18"], Severity.Medium, "A network has firewalls of its own",
            "Add a firewall for it.", Companion(Network, "google_compute_firewall", "network")),
    ];

    private static Checks.AttributeCheck ForMachines(Checks.AttributeCheck check) =>
        Proxies.Aggregate(check, (narrowed, purpose) => narrowed.Unless("purpose", purpose));
}

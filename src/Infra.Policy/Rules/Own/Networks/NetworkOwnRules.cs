using System.Text.Json.Nodes;
using Infra.Policy.Networks;
using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.Networks;

/// <summary>Rules for openness to the internet, on every cloud and in every argument with addresses.</summary>
internal static class NetworkOwnRules
{
    private const string Narrow = "Allow only the ranges, groups or tags that need it.";
    // What people and tools administer machines by.
    private const string Administration = "^(22|23|2375|2376|3389|5900|5985|5986|10250)$";

    private const string Link = "https://csrc.nist.gov/pubs/sp/800/41/r1/final";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-OPEN-PORT"], Severity.High, "No database or administration port is open to the internet", Narrow,
            new SensitivePortCheck(new AwsSecurityGroups()), new SensitivePortCheck(new AwsNetworkAcls()),
            new SensitivePortCheck(new GoogleFirewalls()), new SensitivePortCheck(new GoogleFirewallPolicies()), new SensitivePortCheck(new AzureSecurityGroups()),
            Forbid(["azurerm_lb_rule", "azurerm_lb_nat_rule"], "backend_port").ToMatch(Administration, like: "3389", unlike: "443").OrReference(),
            Forbid(["aws_lb_target_group", "aws_alb_target_group", "aws_lb_listener", "aws_alb_listener"], "port").ToMatch(Administration, like: "22", unlike: "443").OrReference())
        {
            Link = Link,
        },
        new(["INFRA-OPEN-RANGE"], Severity.High, "No list of allowed addresses contains the whole internet", Narrow,
            new MemberCheck(
                ["*"], OpenRange.Judge,
                ("aws_ec2_managed_prefix_list_entry", "cidr", "0.0.0.0/0"), ("aws_elasticsearch_domain", "allowed_ips", new JsonArray("0.0.0.0/0")),
                ("google_sql_database_instance", "authorized_networks", new JsonArray(new JsonObject { ["value"] = "0.0.0.0/0" })),
                ("azurerm_redis_cache", "ip_rules", new JsonArray("0.0.0.0/1")), ("azurerm_container_app", "ip_address_range", "::/0"),
                ("aws_mwaa_environment", "source_cidr_blocks", new JsonArray("128.0.0.0/1")), ("azurerm_cosmosdb_account", "ip_range_filter", new JsonArray("0.0.0.0")),
                ("aws_workspaces_ip_group", "rules", new JsonArray(new JsonObject { ["source"] = "0.0.0.0/0" })), ("azurerm_netapp_volume", "allowed_clients", new JsonArray("0.0.0.0/0"))))
        {
            Link = Link,
        },
        new(["INFRA-DATABASE-FIREWALL"], Severity.Critical, "No firewall of a managed service allows the whole internet or a whole cloud",
            "Name the addresses that need it, or use a private endpoint.", new FirewallRuleCheck())
        {
            Link = "https://learn.microsoft.com/azure/azure-sql/database/firewall-configure",
        },
        new(["INFRA-PREFIX-LIST"], Severity.Critical, "A prefix list of the estate does not contain the whole internet",
            "List the required ranges.", new PrefixListCheck())
        {
            Link = "https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html",
            Fault = "every rule that names the list is open to the internet",
        },
        new(["INFRA-RESOLVER"], Severity.High, "DNS resolvers and next hops are in the estate or belong to the cloud",
            "Name a resolver or a hop of the estate by a private address.", new ResolverCheck())
        {
            Link = "https://attack.mitre.org/techniques/T1557/",
            Fault = "the owner of a public address can observe and redirect traffic",
        },
        new(["INFRA-POD-NETWORK"], Severity.High, "A network policy of Kubernetes names the peers or the ports that it allows",
            "List the peers in from, or the ports; leave the block out to allow nothing.", new PodNetworkCheck())
        {
            Link = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
            Fault = "the policy allows all traffic",
        },
        new(["INFRA-FORWARDING"], Severity.High, "No machine forwards traffic",
            "Disable forwarding; for a gateway of your own, accept the risk with a reason, an owner and an expiry date.",
            new MemberCheck(["*"], ForwardedTraffic.Judge, ("aws_instance", "source_dest_check", false), ("azurerm_linux_virtual_machine_scale_set", "ip_forwarding_enabled", true)))
        {
            Link = "https://attack.mitre.org/techniques/T1557/",
        },
        new(["INFRA-ROUTE-ELSEWHERE"], Severity.Medium, "Network attachments are reviewed",
            "Set auto_accept and the like to false, and review each attachment.",
            Forbid("aws_ec2_transit_gateway", "auto_accept_shared_attachments").ToBe("enable"),
            Forbid(["azurerm_virtual_network_peering"], "allow_gateway_transit").ToBe(true),
            Forbid("google_compute_network_peering", "import_custom_routes").ToBe(true))
        {
            Link = Link,
        },
    ];
}

using System.Text.Json.Nodes;
using Infra.Constructs.Azure;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Azure;

public sealed class AksClusterTests
{
    private const string Type = "azurerm_kubernetes_cluster";

    private static readonly AksNodePoolOptions Apps = new() { Name = "apps", VmSize = "Standard_D4ds_v5" };

    private static SynthesizedStack Cluster(string environment, Func<AksClusterOptions, AksClusterOptions>? change = null) =>
        AzureEstate.Synth(environment, stack => Create(stack, change ?? (options => options)));

    private static string Refusal(string environment, Func<AksClusterOptions, AksClusterOptions> change) =>
        AzureEstate.Refusal(environment, stack => Create(stack, change));

    private static void Create(AzureStack stack, Func<AksClusterOptions, AksClusterOptions> change)
    {
        var ground = AzureEstate.Ground(stack);
        _ = new AksCluster(stack, "Cluster", change(new()
        {
            ResourceGroup = ground.Group, Network = ground.Network, Workspace = ground.Workspace, DiskEncryption = ground.Disks(stack), NodePools = [Apps],
        }));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Cluster_knows_only_entra_identities_whatever_the_posture(string environment)
    {
        var cluster = Cluster(environment).Single(Type);

        Assert.Equal($"lynx-{environment}-aks", (string)cluster["name"]!);
        Assert.True((bool)cluster["role_based_access_control_enabled"]!);
        Assert.True((bool)cluster["local_account_disabled"]!);
        Assert.True((bool)cluster["azure_active_directory_role_based_access_control"]!["azure_rbac_enabled"]!);
        Assert.Equal(AzureEstate.Subscription.TenantId, (string)cluster["azure_active_directory_role_based_access_control"]!["tenant_id"]!);
        Assert.True((bool)cluster["oidc_issuer_enabled"]!);
        Assert.True((bool)cluster["workload_identity_enabled"]!);
        Assert.False((bool)cluster["run_command_enabled"]!);
        Assert.True((bool)cluster["key_vault_secrets_provider"]!["secret_rotation_enabled"]!);
        Assert.False((bool)cluster["private_cluster_public_fqdn_enabled"]!);
        Assert.Equal("UserAssigned", (string)cluster["identity"]!["type"]!);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Cluster_network_is_an_overlay_by_cilium_behind_the_nat_gateway(string environment)
    {
        var network = Cluster(environment).Single(Type)["network_profile"]!;

        Assert.Equal(
            ["azure", "overlay", "cilium", "cilium", "userAssignedNATGateway", "10.244.0.0/16", "10.245.0.0/16", "10.245.0.10"],
            new[] { "network_plugin", "network_plugin_mode", "network_data_plane", "network_policy", "outbound_type", "pod_cidr", "service_cidr", "dns_service_ip" }
                .Select(argument => (string)network[argument]!));
    }

    [Fact]
    public void Cluster_patches_itself_in_its_window()
    {
        var cluster = Cluster("prod", options => options with { MaintenanceWindow = new(DayOfWeek.Saturday, new(22, 30), 6) }).Single(Type);

        Assert.Equal("1.35", (string)cluster["kubernetes_version"]!);
        Assert.Equal("patch", (string)cluster["automatic_upgrade_channel"]!);
        Assert.Equal("NodeImage", (string)cluster["node_os_upgrade_channel"]!);
        Assert.All(["maintenance_window_auto_upgrade", "maintenance_window_node_os"], window =>
        {
            Assert.Equal("Weekly", (string)cluster[window]!["frequency"]!);
            Assert.Equal("Saturday", (string)cluster[window]!["day_of_week"]!);
            Assert.Equal("22:30", (string)cluster[window]!["start_time"]!);
            Assert.Equal(6, (int)cluster[window]!["duration"]!);
        });
    }

    [Theory]
    [InlineData("dev", "Free", false)]
    [InlineData("prod", "Standard", true)]
    public void Cluster_is_as_the_posture_says(string environment, string tier, bool hardened)
    {
        var stack = Cluster(environment);
        var cluster = stack.Single(Type);

        Assert.Equal(tier, (string)cluster["sku_tier"]!);
        Assert.Equal(hardened, (bool)cluster["azure_policy_enabled"]!);
        Assert.Equal(hardened, cluster.ContainsKey("microsoft_defender"));
        Assert.Equal(hardened, cluster.ContainsKey("oms_agent"));
        Assert.Equal(hardened, cluster.ContainsKey("disk_encryption_set_id"));
        Assert.Equal(hardened, (bool?)cluster["lifecycle"]?["prevent_destroy"] ?? false);
        Assert.Equal(hardened ? 6 : 0, stack.All("azurerm_monitor_diagnostic_setting")
            .SingleOrDefault(log => log.ConstructPath.EndsWith("/ControlPlaneLogs", StringComparison.Ordinal))?.Body["enabled_log"]!.AsArray().Count ?? 0);
        Assert.Equal(hardened ? 1 : 0, stack.All("azurerm_monitor_data_collection_rule_association").Count());
    }

    [Theory]
    [InlineData("dev", "Managed", false, 1)]
    [InlineData("prod", "Ephemeral", true, 3)]
    public void Nodes_are_as_the_posture_says(string environment, string osDisk, bool hardened, int fewest)
    {
        var stack = Cluster(environment);
        var system = stack.Single(Type)["default_node_pool"]!.AsObject();

        Assert.Equal("system", (string)system["name"]!);
        Assert.Equal("VirtualMachineScaleSets", (string)system["type"]!);
        Assert.Equal(fewest, (int)system["min_count"]!);
        Assert.Equal(hardened, (bool)system["only_critical_addons_enabled"]!);
        foreach (var pool in new JsonObject[] { system, stack.Single("azurerm_kubernetes_cluster_node_pool", "Cluster/Pool-apps") })
        {
            Assert.Equal(osDisk, (string)pool["os_disk_type"]!);
            Assert.Equal(hardened, (bool)pool["host_encryption_enabled"]!);
            Assert.Equal(hardened, pool.ContainsKey("zones"));
            Assert.Equal(110, (int)pool["max_pods"]!);
            Assert.False((bool)pool["node_public_ip_enabled"]!);
            Assert.Equal("33%", (string)pool["upgrade_settings"]!["max_surge"]!);
            Assert.Contains("Network_Private", (string)pool["vnet_subnet_id"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Endpoint_is_private_by_default()
    {
        var cluster = Cluster("dev").Single(Type);

        Assert.True((bool)cluster["private_cluster_enabled"]!);
        Assert.Equal("System", (string)cluster["private_dns_zone_id"]!);
        Assert.False(cluster.ContainsKey("api_server_access_profile"));
    }

    [Fact]
    public void Public_endpoint_answers_named_addresses_and_runners_only()
    {
        var cluster = Cluster("dev", options => options with { Endpoint = ApiEndpoint.PublicFrom("203.0.113.0/28", "198.51.100.7") }).Single(Type);

        Assert.False((bool)cluster["private_cluster_enabled"]!);
        Assert.False(cluster.ContainsKey("private_dns_zone_id"));
        Assert.Equal(
            ["203.0.113.0/28", "198.51.100.7/32", "203.0.113.20/32"],
            cluster["api_server_access_profile"]!["authorized_ip_ranges"]!.AsArray().Select(range => (string)range!));
    }

    [Fact]
    public void Control_plane_may_join_the_subnet_and_read_the_disk_encryption_and_no_more()
    {
        var roles = Cluster("prod").All("azurerm_role_assignment").Where(role => role.ConstructPath.StartsWith("azure-prod-test/Cluster/", StringComparison.Ordinal)).ToList();

        Assert.Equal(["Network Contributor", "Reader"], roles.Select(role => (string)role.Body["role_definition_name"]!).Order(StringComparer.Ordinal));
        Assert.All(roles, role => Assert.Matches(@"^\$\{azurerm_(subnet|disk_encryption_set)\.\w+\.id\}$", (string)role.Body["scope"]!));
    }

    [Fact]
    public void Cluster_waits_for_its_roles_and_for_the_nat_gateway_of_its_subnet() => Assert.Equal(
        ["azurerm_role_assignment.Cluster_Identity_JoinSubnet", "azurerm_role_assignment.Cluster_Identity_UseDiskEncryption", "azurerm_subnet_nat_gateway_association.Network_Nat_Private"],
        Cluster("prod").Single(Type)["depends_on"]!.AsArray().Select(address => ((string)address!)[..^9]));

    [Fact]
    public void Administrators_labels_and_taints_reach_the_cluster()
    {
        var stack = Cluster("prod", options => options with
        {
            AdminGroups = ["2c3d4e5f-6071-4892-bcde-f01234567890"],
            NodePools = [Apps with { Labels = new Dictionary<string, string> { ["tier"] = "web" }, Taints = ["web=true:NoSchedule"], MinNodes = 2, MaxNodes = 5 }],
        });
        var pool = stack.Single("azurerm_kubernetes_cluster_node_pool");

        Assert.Equal("2c3d4e5f-6071-4892-bcde-f01234567890", (string)stack.Single(Type)["azure_active_directory_role_based_access_control"]!["admin_group_object_ids"]![0]!);
        Assert.Equal("web", (string)pool["node_labels"]!["tier"]!);
        Assert.Equal("web=true:NoSchedule", (string)pool["node_taints"]![0]!);
        Assert.Equal((2, 5), ((int)pool["min_count"]!, (int)pool["max_count"]!));
    }

    [Fact]
    public void Public_endpoint_of_a_hardened_cluster_is_refused() => Assert.Equal(
        "INFRA1530 azure-prod-test/Cluster: Endpoint is public, and AksPosture.PublicEndpoint is \"no\". Leave Endpoint out, or write AksPosture.Hardened.Except(…) with a reason, an owner and an expiry date.",
        Refusal("prod", options => options with { Endpoint = ApiEndpoint.PublicFrom("203.0.113.0/28") }));

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("203.0.0.0/16")]
    [InlineData("::/0")]
    [InlineData("*")]
    public void Endpoint_for_the_world_is_refused(string address) => Assert.Equal(
        $"INFRA1531 azure-dev-test/Cluster: Endpoint has \"{address}\", which is neither a public IPv4 address nor a block of /24 to /30. Name the allowed addresses.",
        Refusal("dev", options => options with { Endpoint = ApiEndpoint.PublicFrom(address) }));

    [Fact]
    public void Endpoint_for_nobody_in_particular_is_refused() => Assert.Equal(
        "INFRA1531 azure-dev-test/Cluster: Endpoint is public without addresses, which allows all. Name the allowed addresses.",
        Refusal("dev", options => options with { Endpoint = ApiEndpoint.PublicFrom() }));

    [Fact]
    public void Everything_that_a_hardened_cluster_misses_is_reported_together() => Assert.Equal(
        """
        INFRA1510 azure-prod-test/Cluster: DiskEncryption is missing; AksPosture.DiskEncryption needs its customer key. Give DiskEncryption, or use a posture without it.
        INFRA1510 azure-prod-test/Cluster: Workspace is missing; AksPosture sends logs to it. Give Workspace, or use a posture without it.
        INFRA1532 azure-prod-test/Cluster: AksPosture.DedicatedSystemPool leaves no pool for workloads. Add one to NodePools.
        """,
        Refusal("prod", options => options with { DiskEncryption = null, Workspace = null, NodePools = [] }));

    [Fact]
    public void Pools_that_aks_does_not_take_are_refused() => Assert.Equal(
        """
        INFRA1533 azure-dev-test/Cluster: Node pool "My-Pool" has a name that AKS does not allow; allowed are 1 to 12 lower-case letters or digits, the first a letter. Rename it.
        INFRA1533 azure-dev-test/Cluster: Two node pools are named "apps". Rename one of them.
        INFRA1534 azure-dev-test/Cluster: Node pool "apps" has 3 to 2 nodes; AKS allows 1 to 1000. Correct MinNodes or MaxNodes.
        """,
        Refusal("dev", options => options with { NodePools = [Apps, Apps with { MinNodes = 3, MaxNodes = 2 }, Apps with { Name = "My-Pool" }] }));

    [Fact]
    public void Window_that_aks_does_not_take_is_refused() => Assert.Equal(
        "INFRA1535 azure-dev-test/Cluster: MaintenanceWindow lasts 2 hours; AKS allows 4 to 24. Correct Hours.",
        Refusal("dev", options => options with { MaintenanceWindow = MaintenanceWindow.Default with { Hours = 2 } }));

    [Fact]
    public void Addresses_that_others_have_are_refused() => Assert.Equal(
        """
        INFRA1536 azure-dev-test/Cluster: PodCidr "10.0.0.0/17" overlaps 10.0.0.0/16 of azure-dev-test/Network. Choose a block that no network of the estate uses.
        INFRA1536 azure-dev-test/Cluster: ServiceCidr "ten" is not an IPv4 block of /8 to /24. Correct it.
        """,
        Refusal("dev", options => options with { PodCidr = "10.0.0.0/17", ServiceCidr = "ten" }));

    [Fact]
    public void Services_with_addresses_of_pods_are_refused() => Assert.Equal(
        "INFRA1536 azure-dev-test/Cluster: ServiceCidr \"10.244.0.0/24\" overlaps PodCidr \"10.244.0.0/16\". Choose different blocks.",
        Refusal("dev", options => options with { ServiceCidr = "10.244.0.0/24" }));
}

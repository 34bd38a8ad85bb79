using System.Text.Json.Nodes;
using Infra.Constructs.Google;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Google;

public sealed class NodePoolTests
{
    private static SynthesizedStack Synth(string environment, int min = 3, int max = 6) =>
        GoogleEstate.Synth(environment, stack => Create(stack, new() { Cluster = Cluster(stack), MachineType = "e2-medium", MinNodes = min, MaxNodes = max }));

    private static GkeCluster Cluster(GoogleStack stack, string cidr = "10.0.0.0/16") =>
        new(stack, "Cluster", new() { Network = GoogleEstate.Network(stack, cidr), GroupsDomain = "lynx.example" });

    private static void Create(GoogleStack stack, NodePoolOptions options) => _ = new NodePool(stack, options.Name, options);

    internal static void AssertSafe(JsonObject nodes)
    {
        Assert.Equal("COS_CONTAINERD", (string)nodes["image_type"]!);
        Assert.Equal("GKE_METADATA", (string)nodes["workload_metadata_config"]!["mode"]!);
        Assert.True((bool)nodes["shielded_instance_config"]!["enable_secure_boot"]!);
        Assert.True((bool)nodes["shielded_instance_config"]!["enable_integrity_monitoring"]!);
        Assert.Equal("FALSE", (string)nodes["kubelet_config"]!["insecure_kubelet_readonly_port_enabled"]!);
        Assert.Equal("true", (string)nodes["metadata"]!["disable-legacy-endpoints"]!);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Nodes_are_safe_and_work_as_the_clusters_account(string environment)
    {
        var pool = Synth(environment).Single("google_container_node_pool");

        AssertSafe(pool["node_config"]!.AsObject());
        Assert.StartsWith("${google_service_account.Cluster_Nodes_Account_", (string)pool["node_config"]!["service_account"]!, StringComparison.Ordinal);
        Assert.True((bool)pool["network_config"]!["enable_private_nodes"]!);
        Assert.Equal("""{"auto_repair":true,"auto_upgrade":true}""", pool["management"]!.ToJsonString());
        Assert.Equal("""{"max_surge":1,"max_unavailable":0,"strategy":"SURGE"}""", pool["upgrade_settings"]!.ToJsonString());
    }

    [Fact]
    public void Pool_grows_in_all_zones_together_and_is_not_replaced_for_its_size()
    {
        var pool = Synth("prod").Single("google_container_node_pool");

        Assert.Equal("""{"location_policy":"BALANCED","total_max_node_count":6,"total_min_node_count":3}""", pool["autoscaling"]!.ToJsonString());
        Assert.Equal("""{"ignore_changes":["initial_node_count"]}""", pool["lifecycle"]!.ToJsonString());
        Assert.Equal(1, (int)pool["initial_node_count"]!);
        Assert.Equal(50, (int)pool["node_config"]!["disk_size_gb"]!);
    }

    [Fact]
    public void Relaxed_nodes_are_spare_capacity_without_a_key()
    {
        var stack = Synth("dev");
        var nodes = stack.Single("google_container_node_pool")["node_config"]!.AsObject();

        Assert.True((bool)nodes["spot"]!);
        Assert.False(nodes.ContainsKey("boot_disk_kms_key"));
        Assert.Empty(stack.All("google_kms_crypto_key"));
    }

    [Fact]
    public void Hardened_nodes_stay_and_their_disks_have_a_key_that_compute_may_use_first()
    {
        var stack = Synth("prod");
        var pool = stack.Single("google_container_node_pool");
        var grant = Assert.Single(stack.All("google_kms_crypto_key_iam_member"), grant => grant.ConstructPath.Contains("/default/", StringComparison.Ordinal));

        Assert.False((bool)pool["node_config"]!["spot"]!);
        Assert.StartsWith("${google_kms_crypto_key.default_Key_", (string)pool["node_config"]!["boot_disk_kms_key"]!, StringComparison.Ordinal);
        Assert.Equal("serviceAccount:service-111222333444@compute-system.iam.gserviceaccount.com", (string)grant.Body["member"]!);
        Assert.Equal($"google_kms_crypto_key_iam_member.{grant.Name}", (string)Assert.Single(pool["depends_on"]!.AsArray())!);
    }

    [Theory]
    [InlineData("prod", 2, 6, 3)]
    [InlineData("prod", 6, 3, 3)]
    [InlineData("dev", 0, 3, 1)]
    public void Numbers_that_are_not_possible_are_refused(string environment, int min, int max, int zones) => Assert.Equal(
        $"INFRA1414 google-{environment}-test/default: {min} to {max} nodes are impossible in {zones} zones: each starts with one. "
        + "Set MinNodes to at least that, and MaxNodes to at least MinNodes.",
        GoogleEstate.Refusal(environment, stack =>
            Create(stack, new() { Cluster = Cluster(stack), MachineType = "e2-medium", MinNodes = min, MaxNodes = max })));

    [Fact]
    public void As_many_nodes_as_there_are_addresses_for_are_accepted_and_one_more_is_refused() => Assert.Equal(
        "INFRA1415 google-prod-test/more: MaxNodes 3 makes 9 nodes in the cluster; the pods' range 10.0.8.0/21 has room for 8. "
        + "Lower MaxNodes or widen the network's Cidr.",
        GoogleEstate.Refusal("prod", stack =>
        {
            var cluster = Cluster(stack, "10.0.0.0/20");
            Create(stack, new() { Cluster = cluster, MachineType = "e2-medium", MinNodes = 3, MaxNodes = 3 });
            Create(stack, new() { Cluster = cluster, MachineType = "e2-medium", MinNodes = 3, MaxNodes = 3, Name = "other" });
            Create(stack, new() { Cluster = cluster, MachineType = "e2-medium", MinNodes = 3, MaxNodes = 3, Name = "more" });
        }));

    [Fact]
    public void Disk_that_is_too_small_is_refused() => Assert.Equal(
        "INFRA1416 google-prod-test/default: DiskSizeGb 9 is less than 10. Raise it: Google allows no smaller boot disk.",
        GoogleEstate.Refusal("prod", stack =>
            Create(stack, new() { Cluster = Cluster(stack), MachineType = "e2-medium", MinNodes = 3, MaxNodes = 3, DiskSizeGb = 9 })));
}

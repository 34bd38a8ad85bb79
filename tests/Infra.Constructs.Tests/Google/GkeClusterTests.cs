using System.Text.Json.Nodes;
using Infra.Constructs.Google;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Google;

public sealed class GkeClusterTests
{
    // Most tests look at the same two clusters.
    private static readonly Dictionary<string, SynthesizedStack> Defaults =
        new[] { "dev", "prod" }.ToDictionary(environment => environment, environment => Synth(environment, options => options));

    private static SynthesizedStack Synth(string environment, Func<GkeClusterOptions, GkeClusterOptions> change) =>
        GoogleEstate.Synth(environment, stack => Create(stack, change));

    private static JsonObject Cluster(string environment) => Defaults[environment].Single("google_container_cluster");

    private static JsonObject Cluster(string environment, Func<GkeClusterOptions, GkeClusterOptions> change) =>
        Synth(environment, change).Single("google_container_cluster");

    private static void Create(GoogleStack stack, Func<GkeClusterOptions, GkeClusterOptions> change) =>
        _ = new GkeCluster(stack, "Cluster", change(new() { Network = GoogleEstate.Network(stack), GroupsDomain = "lynx.example" }));

    /// <summary>What no posture relaxes: argument and value.</summary>
    public static TheoryData<string, string> Invariants => new()
    {
        { "networking_mode", "\"VPC_NATIVE\"" },
        { "ip_allocation_policy", """{"cluster_secondary_range_name":"pods","services_secondary_range_name":"services"}""" },
        { "datapath_provider", "\"ADVANCED_DATAPATH\"" },
        { "network_policy", """{"enabled":false,"provider":"PROVIDER_UNSPECIFIED"}""" },
        { "enable_intranode_visibility", "true" },
        { "service_external_ips_config", """{"enabled":false}""" },
        { "control_plane_endpoints_config", """{"dns_endpoint_config":{"allow_external_traffic":false}}""" },
        { "workload_identity_config", """{"workload_pool":"lynx-test-1.svc.id.goog"}""" },
        { "authenticator_groups_config", """{"security_group":"gke-security-groups@lynx.example"}""" },
        { "rbac_binding_config", """{"enable_insecure_binding_system_authenticated":false,"enable_insecure_binding_system_unauthenticated":false}""" },
        { "anonymous_authentication_config", """{"mode":"LIMITED"}""" },
        { "enable_legacy_abac", "false" },
        { "master_auth", """{"client_certificate_config":{"issue_client_certificate":false}}""" },
        { "binary_authorization", """{"evaluation_mode":"PROJECT_SINGLETON_POLICY_ENFORCE"}""" },
        { "remove_default_node_pool", "true" },
        { "initial_node_count", "1" },
        { "enable_shielded_nodes", "true" },
        { "node_pool_defaults", """{"node_config_defaults":{"insecure_kubelet_readonly_port_enabled":"FALSE"}}""" },
        { "lifecycle", """{"ignore_changes":["node_config"]}""" },
        { "enable_kubernetes_alpha", "false" },
        { "security_posture_config", """{"mode":"BASIC"}""" },
        { "addons_config", """{"gce_persistent_disk_csi_driver_config":{"enabled":true},"network_policy_config":{"disabled":true}}""" },
        { "maintenance_policy", """{"recurring_window":{"end_time":"2026-01-03T10:00:00Z","recurrence":"FREQ=WEEKLY;BYDAY=SA,SU","start_time":"2026-01-03T02:00:00Z"}}""" },
    };

    [Theory]
    [MemberData(nameof(Invariants))]
    public void Invariant_holds_in_both_presets(string argument, string expected)
    {
        Assert.Equal(expected, Cluster("dev")[argument]!.ToJsonString(Plain));
        Assert.Equal(expected, Cluster("prod")[argument]!.ToJsonString(Plain));
    }

    [Theory]
    [InlineData("dev", false, "europe-west1-b", null, "REGULAR")]
    [InlineData("prod", true, "europe-west1", """["europe-west1-b","europe-west1-c","europe-west1-d"]""", "STABLE")]
    public void Protection_place_and_channel_are_as_the_posture_says(
        string environment, bool deletionProtection, string location, string? zones, string channel)
    {
        var cluster = Cluster(environment);

        Assert.Equal(deletionProtection, (bool)cluster["deletion_protection"]!);
        Assert.Equal(location, (string)cluster["location"]!);
        Assert.Equal(zones, cluster["node_locations"]?.ToJsonString());
        Assert.Equal(channel, (string)cluster["release_channel"]!["channel"]!);
    }

    [Theory]
    [InlineData("dev", """["SYSTEM_COMPONENTS"]""", """["SYSTEM_COMPONENTS"]""")]
    [InlineData("prod", """["APISERVER","CONTROLLER_MANAGER","SCHEDULER","SYSTEM_COMPONENTS","WORKLOADS"]""", """["APISERVER","CONTROLLER_MANAGER","SCHEDULER","SYSTEM_COMPONENTS"]""")]
    public void Logs_and_metrics_are_as_the_posture_says(string environment, string logs, string metrics)
    {
        var cluster = Cluster(environment);

        Assert.Equal(logs, cluster["logging_config"]!["enable_components"]!.ToJsonString());
        Assert.Equal(metrics, cluster["monitoring_config"]!["enable_components"]!.ToJsonString());
        Assert.True((bool)cluster["monitoring_config"]!["managed_prometheus"]!["enabled"]!);
    }

    [Fact]
    public void Relaxed_secrets_take_no_key()
    {
        var stack = Defaults["dev"];

        Assert.Equal("""{"state":"DECRYPTED"}""", stack.Single("google_container_cluster")["database_encryption"]!.ToJsonString());
        Assert.Empty(stack.All("google_kms_crypto_key"));
    }

    [Fact]
    public void Hardened_secrets_are_encrypted_with_a_key_that_gke_may_use_before_the_cluster_exists()
    {
        var stack = Defaults["prod"];
        var cluster = stack.Single("google_container_cluster");
        var grant = Assert.Single(stack.All("google_kms_crypto_key_iam_member"));

        Assert.Equal("ENCRYPTED", (string)cluster["database_encryption"]!["state"]!);
        Assert.StartsWith("${google_kms_crypto_key.Cluster_Key_", (string)cluster["database_encryption"]!["key_name"]!, StringComparison.Ordinal);
        Assert.Equal("serviceAccount:service-111222333444@container-engine-robot.iam.gserviceaccount.com", (string)grant.Body["member"]!);
        Assert.Contains($"google_kms_crypto_key_iam_member.{grant.Name}", cluster["depends_on"]!.AsArray().Select(item => (string)item!));
    }

    [Theory]
    [InlineData("lynx")]
    [InlineData("gke-security-groups@lynx.example")]
    [InlineData("")]
    public void Domain_that_is_none_is_refused(string domain) => Assert.Equal(
        $"INFRA1412 google-dev-test/Cluster: GroupsDomain \"{domain}\" is not a domain. Name the Cloud Identity domain alone, such as lynx.example.",
        Refusal("dev", options => options with { GroupsDomain = domain }));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Pool_that_is_removed_is_as_safe_as_the_others_while_it_lives(string environment)
    {
        var stack = Defaults[environment];
        var nodes = stack.Single("google_container_cluster")["node_config"]!.AsObject();

        Assert.StartsWith("${google_service_account.Cluster_Nodes_Account_", (string)nodes["service_account"]!, StringComparison.Ordinal);
        NodePoolTests.AssertSafe(nodes);
    }

    [Fact]
    public void Nodes_have_an_account_with_the_roles_of_a_node()
    {
        var stack = Defaults["prod"];

        Assert.Equal("lynx-prod-gke-nodes", (string)stack.Single("google_service_account")["account_id"]!);
        Assert.Equal(
            ["roles/artifactregistry.reader", "roles/container.defaultNodeServiceAccount"],
            stack.All("google_project_iam_member").Select(grant => (string)grant.Body["role"]!).Order(StringComparer.Ordinal));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Refusal(string environment, Func<GkeClusterOptions, GkeClusterOptions> change) =>
        GoogleEstate.Refusal(environment, stack => Create(stack, change));
}

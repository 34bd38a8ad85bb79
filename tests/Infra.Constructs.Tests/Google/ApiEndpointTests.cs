using System.Text.Json.Nodes;
using Infra.Constructs.Addressing;
using Infra.Constructs.Google;
using Infra.Constructs.Google.Posture;
using Infra.Constructs.Posture;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Google;

public sealed class ApiEndpointTests
{
    private static SynthesizedStack Synth(string environment, ApiEndpoint endpoint, GkePosture? posture = null) =>
        GoogleEstate.Synth(environment, stack => Create(stack, endpoint, posture));

    private static JsonObject Cluster(string environment, ApiEndpoint endpoint, GkePosture? posture = null) =>
        Synth(environment, endpoint, posture).Single("google_container_cluster");

    private static void Create(GoogleStack stack, ApiEndpoint endpoint, GkePosture? posture) => _ = new GkeCluster(stack, "Cluster", new()
    {
        Network = GoogleEstate.Network(stack), GroupsDomain = "lynx.example", Endpoint = endpoint, Posture = posture,
    });

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Control_plane_is_private_unless_asked_otherwise(string environment)
    {
        var cluster = Cluster(environment, ApiEndpoint.PrivateOnly);

        Assert.Equal(
            """{"enable_private_endpoint":true,"enable_private_nodes":true,"master_ipv4_cidr_block":"10.0.96.0/28"}""",
            cluster["private_cluster_config"]!.ToJsonString());
        Assert.Equal(
            """{"cidr_blocks":[{"cidr_block":"10.0.0.0/16"}],"gcp_public_cidrs_access_enabled":false,"private_endpoint_enforcement_enabled":true}""",
            cluster["master_authorized_networks_config"]!.ToJsonString());
    }

    [Fact]
    public void Control_plane_overlaps_no_subnetwork()
    {
        var stack = Synth("prod", ApiEndpoint.PrivateOnly);
        var controlPlane = Block(stack.Single("google_container_cluster")["private_cluster_config"]!["master_ipv4_cidr_block"]!);
        var others = stack.All("google_compute_subnetwork").SelectMany(subnetwork =>
            (subnetwork.Body["secondary_ip_range"]?.AsArray() ?? []).Select(range => Block(range!["ip_cidr_range"]!)).Append(Block(subnetwork.Body["ip_cidr_range"]!))).ToList();

        Assert.Equal(4, others.Count);
        Assert.DoesNotContain(others, block => block.Overlaps(controlPlane));
        Assert.True(controlPlane.Overlaps(Block("10.0.0.0/16")));

        static Ipv4Cidr Block(JsonNode text) => Ipv4Cidr.TryParse((string)text!, out var block) ? block : throw new FormatException((string)text!);
    }

    [Fact]
    public void Private_endpoint_admits_connected_networks()
    {
        var cluster = Cluster("prod", ApiEndpoint.PrivateFrom("192.168.0.0/24"));

        Assert.True((bool)cluster["private_cluster_config"]!["enable_private_endpoint"]!);
        Assert.Equal(["10.0.0.0/16", "192.168.0.0/24"], Authorized(cluster));
    }

    [Fact]
    public void Relaxed_endpoint_may_be_public_from_named_networks_and_runners()
    {
        var cluster = Cluster("dev", ApiEndpoint.PublicFrom("203.0.113.0/28"));

        Assert.False((bool)cluster["private_cluster_config"]!["enable_private_endpoint"]!);
        Assert.True((bool)cluster["private_cluster_config"]!["enable_private_nodes"]!);
        Assert.Equal(["10.0.0.0/16", "203.0.113.0/28", "203.0.113.20/32"], Authorized(cluster));
    }

    [Fact]
    public void Hardened_public_endpoint_is_refused() => Assert.Equal(
        "INFRA1410 google-prod-test/Cluster: Endpoint is public, which its posture forbids. Use ApiEndpoint.PrivateOnly or PrivateFrom, "
        + "or write GkePosture.Hardened.Except(…) for PublicEndpointAllowed with a reason, an owner and an expiry date.",
        Refusal("prod", ApiEndpoint.PublicFrom("203.0.113.0/24")));

    [Fact]
    public void Hardened_public_endpoint_with_an_exception_is_allowed()
    {
        var posture = GkePosture.Hardened.Except(
            hardened => hardened with { PublicEndpointAllowed = true }, "Migration", "platform@lynx.example", TestEstate.Today);

        var cluster = Cluster("prod", ApiEndpoint.PublicFrom("203.0.113.0/24"), posture);

        Assert.False((bool)cluster["private_cluster_config"]!["enable_private_endpoint"]!);
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("128.0.0.0/1")]
    [InlineData("::/0")]
    [InlineData("office")]
    public void Endpoint_for_the_world_is_refused(string range) => Assert.Equal(
        $"INFRA1411 google-dev-test/Cluster: Endpoint range \"{range}\" is not an IPv4 block of /8 or smaller. Name the networks of the cluster's clients.",
        Refusal("dev", ApiEndpoint.PublicFrom("203.0.113.0/24", range)));

    private static IEnumerable<string> Authorized(JsonObject cluster) =>
        cluster["master_authorized_networks_config"]!["cidr_blocks"]!.AsArray().Select(block => (string)block!["cidr_block"]!);

    private static string Refusal(string environment, ApiEndpoint endpoint) =>
        GoogleEstate.Refusal(environment, stack => Create(stack, endpoint, null));
}

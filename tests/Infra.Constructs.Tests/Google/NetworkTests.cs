using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Google;

public sealed class NetworkTests
{
    // Most tests look at the same two networks.
    private static readonly Dictionary<string, SynthesizedStack> Defaults =
        new[] { "dev", "prod" }.ToDictionary(environment => environment, environment => Synth(environment, "10.0.0.0/16"));

    private static SynthesizedStack Synth(string environment, string cidr) =>
        GoogleEstate.Synth(environment, stack => _ = GoogleEstate.Network(stack, cidr));

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.0.0/18", "10.0.128.0/17", "10.0.64.0/20", "10.0.80.0/20")]
    [InlineData("10.0.0.0/20", "10.0.0.0/22", "10.0.8.0/21", "10.0.4.0/24", "10.0.5.0/24")]
    [InlineData("10.0.0.0/8", "10.0.0.0/10", "10.128.0.0/9", "10.64.0.0/12", "10.80.0.0/12")]
    public void Block_is_shared_out_among_nodes_pods_services_and_machines(string cidr, string nodes, string pods, string services, string machines)
    {
        var network = Synth("prod", cidr);
        var subnetwork = network.Single("google_compute_subnetwork", "Network/Nodes");

        Assert.Equal(nodes, (string)subnetwork["ip_cidr_range"]!);
        Assert.Equal([("pods", pods), ("services", services)], subnetwork["secondary_ip_range"]!.AsArray()
            .Select(range => ((string)range!["range_name"]!, (string)range["ip_cidr_range"]!)));
        Assert.Equal(machines, (string)network.Single("google_compute_subnetwork", "Network/Machines")["ip_cidr_range"]!);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Subnetworks_are_only_those_and_reach_the_apis_privately(string environment)
    {
        var network = Defaults[environment];

        Assert.False((bool)network.Single("google_compute_network")["auto_create_subnetworks"]!);
        Assert.Equal(2, network.All("google_compute_subnetwork").Count());
        Assert.All(network.All("google_compute_subnetwork"), subnetwork => Assert.True((bool)subnetwork.Body["private_ip_google_access"]!));
    }

    [Theory]
    [InlineData("dev", 0.1, "INTERVAL_10_MIN", "ERRORS_ONLY")]
    [InlineData("prod", 1, "INTERVAL_5_SEC", "ALL")]
    public void Logs_are_as_the_posture_says(string environment, double sampling, string interval, string nat)
    {
        var network = Defaults[environment];

        Assert.All(network.All("google_compute_subnetwork").Select(subnetwork => subnetwork.Body["log_config"]!), log =>
        {
            Assert.Equal(sampling, (double)log["flow_sampling"]!);
            Assert.Equal(interval, (string)log["aggregation_interval"]!);
        });
        Assert.True((bool)network.Single("google_compute_router_nat")["log_config"]!["enable"]!);
        Assert.Equal(nat, (string)network.Single("google_compute_router_nat")["log_config"]!["filter"]!);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Nat_serves_all_subnetworks(string environment) => Assert.Equal(
        "ALL_SUBNETWORKS_ALL_IP_RANGES", (string)Defaults[environment].Single("google_compute_router_nat")["source_subnetwork_ip_ranges_to_nat"]!);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Ingress_that_no_rule_allows_is_denied_and_logged(string environment) =>
        AssertDeniesAll(Defaults[environment].Single("google_compute_firewall", "Network/Firewall/DenyIngress"), "INGRESS", "source_ranges");

    [Fact]
    public void Hardened_egress_is_denied_but_inside_and_to_the_apis()
    {
        var network = Defaults["prod"];

        AssertDeniesAll(network.Single("google_compute_firewall", "Network/Firewall/DenyEgress"), "EGRESS", "destination_ranges");
        var inside = network.Single("google_compute_firewall", "Network/Firewall/EgressInside/Rule");
        Assert.Equal("""["10.0.0.0/16"]""", inside["destination_ranges"]!.ToJsonString());
        Assert.Equal("""[{"protocol":"tcp"},{"protocol":"udp"},{"protocol":"icmp"}]""", inside["allow"]!.ToJsonString());
        var apis = network.Single("google_compute_firewall", "Network/Firewall/EgressApis/Rule");
        Assert.Equal("""["199.36.153.8/30"]""", apis["destination_ranges"]!.ToJsonString());
        Assert.Equal("""[{"ports":["443"],"protocol":"tcp"}]""", apis["allow"]!.ToJsonString());
    }

    [Fact]
    public void Hardened_network_finds_the_apis_at_the_addresses_it_may_reach()
    {
        var records = Defaults["prod"].All("google_dns_record_set").ToList();

        Assert.Equal(
            ["*.gcr.io.", "*.googleapis.com.", "*.pkg.dev.", "gcr.io.", "googleapis.com.", "pkg.dev."],
            records.Select(record => (string)record.Body["name"]!).Order(StringComparer.Ordinal));
        Assert.All(records, record => Assert.Equal(
            """["199.36.153.8","199.36.153.9","199.36.153.10","199.36.153.11"]""", record.Body["rrdatas"]!.ToJsonString()));
    }

    [Fact]
    public void Relaxed_egress_is_open()
    {
        var network = Defaults["dev"];

        Assert.DoesNotContain(network.All("google_compute_firewall"), rule => (string)rule.Body["direction"]! == "EGRESS");
        Assert.Empty(network.All("google_dns_managed_zone"));
    }

    [Theory]
    [InlineData("10.0.0.0/21", 2048)]
    [InlineData("0.0.0.0/0", 4294967296)]
    public void Block_of_another_size_is_refused(string cidr, long addresses) => Assert.Equal(
        $"INFRA1405 google-prod-test/Network: Cidr \"{cidr}\" holds {addresses} addresses; nodes, pods and services share a /8 to /20. Choose a block of that size.",
        GoogleEstate.Refusal("prod", stack => _ = GoogleEstate.Network(stack, cidr)));

    [Fact]
    public void Text_that_is_no_block_is_refused() => Assert.Equal(
        "INFRA1404 google-prod-test/Network: Cidr \"10.0.0.1/16\" is not an IPv4 block. Write it as a network address and a prefix length, such as 10.20.0.0/16.",
        GoogleEstate.Refusal("prod", stack => _ = GoogleEstate.Network(stack, "10.0.0.1/16")));

    [Fact]
    public void Overlap_with_a_network_of_another_cloud_is_refused() => Assert.Equal(
        "INFRA1406 google-prod-test/Network: Cidr \"10.0.128.0/20\" overlaps 10.0.0.0/16 of aws-dev-test/Vpc. Give each network of the estate a block of its own.",
        TestEstate.Refusal(estate =>
        {
            _ = new Constructs.Aws.Vpc(new TestEstate.TestAwsStack(estate, estate.Environment("dev")), "Vpc", new() { Cidr = "10.0.0.0/16" });
            _ = GoogleEstate.Network(new GoogleEstate.TestGoogleStack(estate, estate.Environment("prod"), GoogleEstate.Project), "10.0.128.0/20");
        }));

    private static void AssertDeniesAll(JsonObject rule, string direction, string ranges)
    {
        Assert.Equal(direction, (string)rule["direction"]!);
        Assert.Equal("""["0.0.0.0/0"]""", rule[ranges]!.ToJsonString());
        Assert.Equal("""[{"protocol":"all"}]""", rule["deny"]!.ToJsonString());
        Assert.Equal(65534, (int)rule["priority"]!);
        Assert.Equal("INCLUDE_ALL_METADATA", (string)rule["log_config"]!["metadata"]!);
    }
}

using Infra.Constructs.Google;

namespace Infra.Constructs.Tests.Google;

public sealed class ImportedNetworkTests
{
    private static NetworkIds Ids { get; } = new()
    {
        NetworkId = "projects/host/global/networks/shared", NodeSubnetworkId = "projects/host/regions/europe-west1/subnetworks/nodes",
        Cidr = "10.9.0.0/16", PodsCidr = "10.9.128.0/17", ControlPlaneCidr = "10.9.96.0/28",
    };

    private static NetworkLookup Lookup { get; } = new()
    {
        Name = "shared", NodeSubnetwork = "nodes", MachineSubnetwork = "machines", Project = "host",
        Cidr = "10.9.0.0/16", PodsCidr = "10.9.128.0/17", ControlPlaneCidr = "10.9.96.0/28", PodsRange = "gke-pods",
    };

    [Fact]
    public void Cluster_is_put_into_a_network_by_ids()
    {
        var cluster = GoogleEstate.Synth("prod", stack => _ = new GkeCluster(stack, "Cluster", new()
        {
            Network = Network.FromIds(stack, "Network", Ids), GroupsDomain = "lynx.example",
        })).Single("google_container_cluster");

        Assert.Equal((Ids.NetworkId, Ids.NodeSubnetworkId), ((string)cluster["network"]!, (string)cluster["subnetwork"]!));
        Assert.Equal("10.9.96.0/28", (string)cluster["private_cluster_config"]!["master_ipv4_cidr_block"]!);
        Assert.Equal("10.9.0.0/16", (string)cluster["master_authorized_networks_config"]!["cidr_blocks"]![0]!["cidr_block"]!);
    }

    [Fact]
    public void Network_of_a_host_project_is_looked_up()
    {
        var stack = GoogleEstate.Synth("prod", stack =>
        {
            var network = Network.FromLookup(stack, "Network", Lookup);
            _ = new GkeCluster(stack, "Cluster", new() { Network = network, GroupsDomain = "lynx.example" });
            _ = new Instance(stack, "Vm", new() { Network = network, MachineType = "e2-micro" });
        });
        var found = stack.Json["data"]!["google_compute_subnetwork"]!.AsObject();

        Assert.Equal("host", (string)stack.Json["data"]!["google_compute_network"]!.AsObject().Single().Value!["project"]!);
        Assert.Equal([("machines", "europe-west1", "host"), ("nodes", "europe-west1", "host")], found.Select(subnetwork => ((string)subnetwork.Value!["name"]!, (string)subnetwork.Value["region"]!, (string)subnetwork.Value["project"]!)).Order());
        Assert.Contains("Machines", (string)stack.Single("google_compute_instance")["network_interface"]![0]!["subnetwork"]!, StringComparison.Ordinal);
        Assert.Equal("gke-pods", (string)stack.Single("google_container_cluster")["ip_allocation_policy"]!["cluster_secondary_range_name"]!);
    }

    [Fact]
    public void Blocks_that_are_none_are_refused_together() => Assert.Equal(
        """
        INFRA1404 google-prod-test/Network: Cidr "ten" is not an IPv4 block. Write it as a network address and a prefix length, such as 10.20.0.0/16.
        INFRA1404 google-prod-test/Network: PodsCidr "10.9.0.1/17" is not an IPv4 block. Write it as a network address and a prefix length, such as 10.20.0.0/16.
        INFRA1407 google-prod-test/Network: ControlPlaneCidr "10.9.0.0/24" is not an IPv4 block of /28. Write a free block of that size, such as 10.20.96.0/28.
        """,
        GoogleEstate.Refusal("prod", stack => Network.FromIds(stack, "Network", Ids with { Cidr = "ten", PodsCidr = "10.9.0.1/17", ControlPlaneCidr = "10.9.0.0/24" })));
}

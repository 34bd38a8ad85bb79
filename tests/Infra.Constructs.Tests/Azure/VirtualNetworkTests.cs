using Infra.Constructs.Azure;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Azure;

public sealed class VirtualNetworkTests
{
    private static SynthesizedStack Network(string environment, AzureSubscription? subscription = null) =>
        AzureEstate.Synth(environment, stack => _ = AzureEstate.Ground(stack), subscription);

    private static string Refusal(string cidr) => AzureEstate.Refusal("dev", stack =>
    {
        var group = AzureEstate.Group(stack);
        _ = new VirtualNetwork(stack, "Network", new() { Cidr = cidr, ResourceGroup = group, Workspace = AzureEstate.Workspace(stack, group) });
    });

    [Fact]
    public void Subnets_take_a_quarter_each_and_leave_half_for_others()
    {
        var network = Network("prod");

        Assert.Equal("10.0.0.0/16", (string)network.Single("azurerm_virtual_network")["address_space"]![0]!);
        Assert.Equal("10.0.0.0/18", (string)network.Single("azurerm_subnet", "Network/Public")["address_prefixes"]![0]!);
        Assert.Equal("10.0.64.0/18", (string)network.Single("azurerm_subnet", "Network/Private")["address_prefixes"]![0]!);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Subnet_reaches_out_only_where_it_was_given_a_way(string environment)
    {
        var network = Network(environment);

        Assert.All(network.All("azurerm_subnet"), subnet => Assert.False((bool)subnet.Body["default_outbound_access_enabled"]!));
        Assert.All(network.All("azurerm_subnet"), subnet => Assert.Equal("Enabled", (string)subnet.Body["private_endpoint_network_policies"]!));
        Assert.Contains("Network_Private", (string)network.Single("azurerm_subnet_nat_gateway_association")["subnet_id"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Public")]
    [InlineData("Private")]
    public void Subnet_has_a_security_group(string tier)
    {
        var association = Network("dev").Single("azurerm_subnet_network_security_group_association", $"Network/{tier}-Guard");

        Assert.Contains($"Network_{tier}_", (string)association["subnet_id"]!, StringComparison.Ordinal);
        Assert.Contains($"Network_{tier}-SecurityGroup", (string)association["network_security_group_id"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_a_subnet_are_in_its_group()
    {
        var rule = AzureEstate.Synth("dev", stack =>
        {
            var group = AzureEstate.Group(stack);
            _ = new VirtualNetwork(stack, "Network", new()
            {
                Cidr = "10.0.0.0/16",
                ResourceGroup = group,
                Workspace = AzureEstate.Workspace(stack, group),
                PrivateInbound = [new() { Name = "https", Description = "The office", Peer = SecurityPeer.Cidr("203.0.113.0/28"), Ports = [443] }],
            });
        }).Single("azurerm_network_security_rule");

        Assert.Contains("Network_Private-SecurityGroup", (string)rule["network_security_group_name"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", 7, false)]
    [InlineData("prod", 365, true)]
    public void Flow_log_is_as_the_posture_says(string environment, int days, bool analytics)
    {
        var log = Network(environment).Single("azurerm_network_watcher_flow_log");

        Assert.True((bool)log["enabled"]!);
        Assert.Equal(2, (int)log["version"]!);
        Assert.Contains("azurerm_virtual_network.", (string)log["target_resource_id"]!, StringComparison.Ordinal);
        Assert.True((bool)log["retention_policy"]!["enabled"]!);
        Assert.Equal(days, (int)log["retention_policy"]!["days"]!);
        Assert.Equal(analytics, log.ContainsKey("traffic_analytics"));
    }

    [Fact]
    public void Flow_log_uses_the_network_watcher_that_azure_makes()
    {
        var network = Network("prod");

        Assert.Equal("NetworkWatcher_northeurope", (string)network.Single("azurerm_network_watcher_flow_log")["network_watcher_name"]!);
        Assert.Equal("NetworkWatcherRG", (string)network.Single("azurerm_network_watcher_flow_log")["resource_group_name"]!);
        Assert.Equal(10, (int)network.Single("azurerm_network_watcher_flow_log")["traffic_analytics"]!["interval_in_minutes"]!);
        Assert.Empty(network.All("azurerm_network_watcher"));
    }

    [Fact]
    public void Flow_log_storage_keeps_no_version_of_each_minute() =>
        Assert.False((bool)Network("prod").Single("azurerm_storage_account")["blob_properties"]!["versioning_enabled"]!);

    [Theory]
    [InlineData("dev", 0)]
    [InlineData("prod", 3)]
    public void Address_of_the_way_out_survives_a_zone_as_the_posture_says(string environment, int zones)
    {
        var address = Network(environment).Single("azurerm_public_ip");

        Assert.Equal("Standard", (string)address["sku"]!);
        Assert.Equal("Static", (string)address["allocation_method"]!);
        Assert.Equal(zones, address["zones"]?.AsArray().Count ?? 0);
    }

    [Fact]
    public void Vault_is_reached_through_the_network_where_its_posture_asks_for_it()
    {
        var endpoint = Network("prod").Single("azurerm_private_endpoint", "Network/Vault/Endpoint");

        Assert.Equal("vault", (string)endpoint["private_service_connection"]!["subresource_names"]![0]!);
        Assert.False((bool)endpoint["private_service_connection"]!["is_manual_connection"]!);
    }

    [Theory]
    [InlineData("10.0.0.0/28", 16)]
    [InlineData("0.0.0.0/7", 33554432)]
    public void Block_of_no_fitting_size_is_refused(string cidr, int addresses) => Assert.Equal(
        $"INFRA1504 azure-dev-test/Network: Cidr \"{cidr}\" holds {addresses} addresses; a virtual network needs a /8 to a /27. Choose a block of such a size.",
        Refusal(cidr));

    [Theory]
    [InlineData("10.0.0.1/16")]
    [InlineData("fd00::/64")]
    [InlineData("")]
    public void Text_that_is_no_block_is_refused(string cidr) => Assert.Equal(
        $"INFRA1505 azure-dev-test/Network: Cidr \"{cidr}\" is not an IPv4 block. Write it as a network address and a prefix length, such as 10.40.0.0/16.",
        Refusal(cidr));

    [Fact]
    public void Overlapping_networks_of_an_estate_are_refused() => Assert.Equal(
        "INFRA1506 azure-prod-test/Network: Cidr \"10.0.0.0/16\" overlaps 10.0.0.0/16 of azure-dev-test/Network. Give each network of the estate a block of its own.",
        TestEstate.Refusal(estate =>
        {
            _ = AzureEstate.Ground(AzureEstate.Stack(estate, "dev"));
            _ = AzureEstate.Ground(AzureEstate.Stack(estate, "prod"));
        }));
}

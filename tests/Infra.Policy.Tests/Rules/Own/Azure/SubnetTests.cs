namespace Infra.Policy.Tests.Rules.Own.Azure;

public sealed class SubnetTests
{
    [Fact]
    public void Network_with_subnets_inline_is_refused()
    {
        var estate = TestEstate.With("azurerm_virtual_network", """{ "subnet": [{ "name": "nodes" }] }""");

        Assert.Equal(["azurerm_virtual_network.it subnet: [{\"name\":\"nodes\"}]"], estate.Findings("INFRA-AZURE-SUBNET-INLINE"));
    }

    [Fact]
    public void Network_that_shows_the_subnets_beside_it_in_a_plan_passes()
    {
        const string Plan =
            """
            { "resource_changes": [
                { "address": "azurerm_virtual_network.it", "mode": "managed", "type": "azurerm_virtual_network", "name": "it",
                  "change": { "actions": ["no-op"], "after": { "name": "vnet", "subnet": [{ "name": "nodes" }] } } } ] }
            """;

        var estate = TestEstate.Planned(Plan, """{ "resource": { "azurerm_virtual_network": { "it": { "name": "vnet" } } } }""");

        Assert.Equal([], estate.Findings("INFRA-AZURE-SUBNET-INLINE"));
    }

    [Theory]
    [InlineData("""{ "name": "nodes", "default_outbound_access_enabled": false }""")]
    [InlineData("""{ "name": "GatewaySubnet" }""")]
    public void Subnet_whose_way_out_somebody_made_passes(string body)
    {
        Assert.Equal([], TestEstate.With("azurerm_subnet", body).Findings("INFRA-AZURE-SUBNET-EGRESS"));
    }

    [Theory]
    [InlineData("""{ "name": "nodes" }""", "not set")]
    [InlineData("""{ "name": "nodes", "default_outbound_access_enabled": true }""", "true")]
    public void Subnet_with_a_way_out_by_default_is_refused(string body, string found)
    {
        Assert.Equal(
            [$"azurerm_subnet.it default_outbound_access_enabled: {found}"],
            TestEstate.With("azurerm_subnet", body).Findings("INFRA-AZURE-SUBNET-EGRESS"));
    }
}

namespace Infra.Policy.Tests.Rules.Azure;

public sealed class NameServerTests
{
    [Theory]
    [InlineData("""{ "address_space": ["10.0.0.0/16"] }""")]
    [InlineData("""{ "address_space": ["10.0.0.0/16"], "dns_servers": [] }""")]
    [InlineData("""{ "address_space": ["10.0.0.0/16", "10.9.0.0/24"], "dns_servers": ["10.0.0.4", "10.9.0.5"] }""")]
    public void Network_that_asks_azure_or_itself_passes(string body) => Assert.Equal([], Findings(body));

    [Fact]
    public void Single_name_server_is_found()
    {
        Assert.Equal(
            ["azurerm_virtual_network.it dns_servers: only [\"10.0.0.4\"]"],
            Findings("""{ "address_space": ["10.0.0.0/16"], "dns_servers": ["10.0.0.4"] }"""));
    }

    [Fact]
    public void Name_server_outside_the_network_is_found()
    {
        Assert.Equal(
            ["azurerm_virtual_network.it dns_servers: \"8.8.8.8\", outside of \"10.0.0.0/16\""],
            Findings("""{ "address_space": ["10.0.0.0/16"], "dns_servers": ["10.0.0.4", "8.8.8.8"] }"""));
    }

    [Fact]
    public void Name_servers_beside_the_network_are_held_against_its_space()
    {
        var estate = TestEstate.Of(
            """
            { "resource": {
                "azurerm_virtual_network": { "vnet": { "address_space": ["10.0.0.0/16"] } },
                "azurerm_virtual_network_dns_servers": { "it": {
                    "virtual_network_id": "${azurerm_virtual_network.vnet.id}", "dns_servers": ["10.0.0.4", "10.1.0.4"] } } } }
            """);

        Assert.Equal(
            ["azurerm_virtual_network_dns_servers.it dns_servers: \"10.1.0.4\", outside of \"10.0.0.0/16\""],
            estate.Findings("CKV_AZURE_182"));
    }

    [Theory]
    [InlineData("""{ "address_space": ["10.0.0.0/16"], "dns_servers": "${var.servers}" }""")]
    [InlineData("""{ "address_space": ["${var.space}"], "dns_servers": ["10.0.0.4", "10.0.0.5"] }""")]
    public void Servers_or_space_that_are_not_known_yet_wait_for_the_plan(string body)
    {
        Assert.All(Findings(body), finding => Assert.EndsWith("(undecided)", finding, StringComparison.Ordinal));
        Assert.NotEmpty(Findings(body));
    }

    private static IReadOnlyList<string> Findings(string body) =>
        TestEstate.With("azurerm_virtual_network", body).Findings("CKV_AZURE_182");
}

namespace Infra.Policy.Tests.Rules.Azure;

public sealed class SubnetSecurityGroupTests
{
    private const string Association = "azurerm_subnet_network_security_group_association";

    [Theory]
    [InlineData("nodes", "${azurerm_subnet.it.id}", "group")]
    [InlineData("GatewaySubnet", "other", "group")]
    [InlineData("AzureBastionSubnet", "other", "group")]
    [InlineData("AzureFirewallSubnet", "other", "group")]
    public void Subnet_with_a_group_or_a_reserved_name_passes(string name, string subnet, string group)
    {
        Assert.Equal([], Findings(name, subnet, $"\"{group}\""));
    }

    [Theory]
    [InlineData("nodes", "${azurerm_subnet.other.id}", "\"group\"")]
    [InlineData("nodes", "${azurerm_subnet.it.id}", "null")]
    [InlineData("gateway", "other", "\"group\"")]
    public void Subnet_without_a_group_is_found(string name, string subnet, string group)
    {
        Assert.Equal([$"azurerm_subnet.it : without any {Association} that refers to it"], Findings(name, subnet, group));
    }

    private static IReadOnlyList<string> Findings(string name, string subnet, string group) => TestEstate.Of(
        $$"""
        { "resource": {
            "azurerm_subnet": { "it": { "name": "{{name}}" } },
            "{{Association}}": { "a": { "subnet_id": "{{subnet}}", "network_security_group_id": {{group}} } } } }
        """).Findings("CKV2_AZURE_31");
}

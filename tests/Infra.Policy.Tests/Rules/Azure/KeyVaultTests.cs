namespace Infra.Policy.Tests.Rules.Azure;

public sealed class KeyVaultTests
{
    [Theory]
    [InlineData("""{ "network_acls": { "default_action": "Deny" } }""")]
    [InlineData("""{ "network_acls": { "default_action": "Deny", "ip_rules": ["203.0.113.7", "203.0.113.0/28"] } }""")]
    public void Firewall_that_denies_by_default_passes(string body) => Assert.Equal([], Findings(body, "AZU-0013"));

    [Theory]
    [InlineData("{}", "default_action: not set")]
    [InlineData("""{ "network_acls": { "default_action": "Allow" } }""", "default_action: \"Allow\"")]
    [InlineData("""{ "network_acls": { "default_action": "Deny", "ip_rules": ["203.0.113.7", "0.0.0.0/0"] } }""", "ip_rules[1]: \"0.0.0.0/0\"")]
    public void Firewall_that_lets_the_world_in_is_found(string body, string found)
    {
        Assert.Equal([$"azurerm_key_vault.it network_acls.{found}"], Findings(body, "AZU-0013"));
    }

    [Theory]
    [InlineData("""{ "public_network_access_enabled": false }""", true)]
    [InlineData("""{ "network_acls": { "default_action": "Deny", "ip_rules": ["203.0.113.7"] } }""", true)]
    [InlineData("""{ "network_acls": { "default_action": "Deny", "ip_rules": [] } }""", false)]
    [InlineData("""{ "public_network_access_enabled": true }""", false)]
    public void Public_endpoint_is_off_or_for_named_addresses(string body, bool passes)
    {
        Assert.Equal(passes, Findings(body, "CKV_AZURE_189").Count == 0);
    }

    private static IReadOnlyList<string> Findings(string body, string rule) => TestEstate.With("azurerm_key_vault", body).Findings(rule);
}

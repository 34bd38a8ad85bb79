namespace Infra.Policy.Tests.Rules.Azure;

public sealed class StorageTests
{
    private const string Beside = "azurerm_storage_account_network_rules";

    [Theory]
    [InlineData("""{ "network_rules": { "default_action": "Deny" } }""", """{ "storage_account_id": "other", "default_action": "Deny" }""")]
    [InlineData("{}", """{ "storage_account_id": "${azurerm_storage_account.it.id}", "default_action": "Deny" }""")]
    public void Firewall_that_denies_inline_or_beside_the_account_passes(string account, string rules)
    {
        Assert.Equal([], Firewall(account, rules));
    }

    [Theory]
    [InlineData("{}", """{ "storage_account_id": "other", "default_action": "Deny" }""",
        $"azurerm_storage_account.it network_rules: not set, and no {Beside} refers to it")]
    [InlineData("""{ "network_rules": { "default_action": "Allow" } }""", """{ "storage_account_id": "other", "default_action": "Deny" }""",
        "azurerm_storage_account.it network_rules.default_action: \"Allow\"")]
    [InlineData("{}", """{ "storage_account_id": "${azurerm_storage_account.it.id}", "default_action": "Allow" }""",
        $"{Beside}.rules default_action: \"Allow\"")]
    [InlineData("""{ "network_rules": { "default_action": "Deny", "ip_rules": ["128.0.0.0/1"] } }""",
        """{ "storage_account_id": "other", "default_action": "Deny" }""", "azurerm_storage_account.it network_rules.ip_rules[0]: \"128.0.0.0/1\"")]
    public void Firewall_that_lets_the_world_in_is_found(string account, string rules, string expected)
    {
        Assert.Equal([expected], Firewall(account, rules));
    }

    [Fact]
    public void Firewall_that_is_not_known_yet_waits_for_the_plan()
    {
        var estate = TestEstate.With("azurerm_storage_account", """{ "dynamic": { "network_rules": {} } }""");

        Assert.All(estate.Findings("AZU-0012"), finding => Assert.EndsWith("(undecided)", finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{ "category": "StorageRead" }, { "category": "StorageWrite" }, { "category": "StorageDelete" }]""")]
    [InlineData("""{ "category_group": "allLogs" }""")]
    public void Account_whose_blob_requests_are_logged_passes(string logs)
    {
        Assert.Equal([], Log("${azurerm_storage_account.it.id}/blobServices/default", logs));
    }

    [Theory]
    [InlineData("${azurerm_storage_account.it.id}", """{ "category_group": "audit" }""", "StorageRead, StorageWrite, StorageDelete")]
    [InlineData("${azurerm_storage_account.other.id}/blobServices/default", """{ "category_group": "audit" }""", "StorageRead, StorageWrite, StorageDelete")]
    [InlineData("${azurerm_storage_account.it.id}/blobServices/default", """[{ "category": "StorageWrite" }]""", "StorageRead, StorageDelete")]
    public void Account_whose_blob_requests_are_not_all_logged_is_found(string target, string logs, string missing)
    {
        Assert.Equal([$"azurerm_storage_account.it : without any azurerm_monitor_diagnostic_setting that logs its {missing}"], Log(target, logs));
    }

    [Fact]
    public void Log_categories_that_are_not_known_yet_wait_for_the_plan()
    {
        Assert.EndsWith(
            "(undecided)",
            Assert.Single(Log("${azurerm_storage_account.it.id}/blobServices/default", """{ "category": "${var.category}" }""")),
            StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Firewall(string account, string rules) => TestEstate.Of(
        $$"""{ "resource": { "azurerm_storage_account": { "it": {{account}} }, "{{Beside}}": { "rules": {{rules}} } } }""").Findings("AZU-0012");

    private static IReadOnlyList<string> Log(string target, string logs) => TestEstate.Of(
        $$"""
        { "resource": {
            "azurerm_storage_account": { "it": {} },
            "azurerm_monitor_diagnostic_setting": { "logs": { "target_resource_id": "{{target}}", "enabled_log": {{logs}} } } } }
        """).Findings("AZU-0057");
}

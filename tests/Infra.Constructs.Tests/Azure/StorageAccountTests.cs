using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Posture;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Azure;

public sealed class StorageAccountTests
{
    private const string Type = "azurerm_storage_account";

    private static SynthesizedStack Account(string environment, Func<StorageAccountOptions, StorageAccountOptions>? change = null) =>
        AzureEstate.Synth(environment, stack => Create(stack, change ?? (options => options)));

    private static void Create(AzureStack stack, Func<StorageAccountOptions, StorageAccountOptions> change)
    {
        var ground = AzureEstate.Ground(stack);
        _ = new StorageAccount(stack, "Data", change(new()
        {
            Name = "data", ResourceGroup = ground.Group, Vault = ground.Vault, Network = ground.Network, Workspace = ground.Workspace,
        }));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Account_is_closed_whatever_the_posture(string environment)
    {
        var account = Account(environment).Single(Type, "Data/Account");

        Assert.Equal($"lynx{environment}dataabcde", (string)account["name"]!);
        Assert.Equal("TLS1_2", (string)account["min_tls_version"]!);
        Assert.True((bool)account["https_traffic_only_enabled"]!);
        Assert.True((bool)account["infrastructure_encryption_enabled"]!);
        Assert.True((bool)account["default_to_oauth_authentication"]!);
        Assert.False((bool)account["allow_nested_items_to_be_public"]!);
        Assert.False((bool)account["local_user_enabled"]!);
        Assert.False((bool)account["cross_tenant_replication_enabled"]!);
        Assert.Equal("Deny", (string)account["network_rules"]!["default_action"]!);
        Assert.Equal("AzureServices", (string)account["network_rules"]!["bypass"]![0]!);
        Assert.Equal("01.00:00:00", (string)account["sas_policy"]!["expiration_period"]!);
        Assert.True((bool)account["blob_properties"]!["versioning_enabled"]!);
    }

    [Theory]
    [InlineData("dev", "LRS", true, true, 7, false)]
    [InlineData("prod", "GZRS", false, false, 90, true)]
    public void Account_is_as_the_posture_says(string environment, string replication, bool isPublic, bool sharedKeys, int days, bool hardened)
    {
        var stack = Account(environment);
        var account = stack.Single(Type, "Data/Account");

        Assert.Equal(replication, (string)account["account_replication_type"]!);
        Assert.Equal(isPublic, (bool)account["public_network_access_enabled"]!);
        Assert.Equal(isPublic, account["network_rules"]!.AsObject().ContainsKey("ip_rules"));
        Assert.Equal(sharedKeys, (bool)account["shared_access_key_enabled"]!);
        Assert.Equal(days, (int)account["blob_properties"]!["delete_retention_policy"]!["days"]!);
        Assert.Equal(days, (int)account["blob_properties"]!["container_delete_retention_policy"]!["days"]!);
        Assert.Equal(hardened, account.ContainsKey("customer_managed_key"));
        Assert.Equal(hardened, (bool?)account["lifecycle"]?["prevent_destroy"] ?? false);
        Assert.Equal(hardened ? 1 : 0, stack.All("azurerm_private_endpoint").Count(endpoint => endpoint.ConstructPath.Contains("/Data/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Customer_key_is_used_by_an_identity_that_was_let_first()
    {
        var stack = Account("prod");
        var account = stack.Single(Type, "Data/Account");

        Assert.EndsWith(".versionless_id}", (string)account["customer_managed_key"]!["key_vault_key_id"]!, StringComparison.Ordinal);
        Assert.Contains("Data_Identity", (string)account["customer_managed_key"]!["user_assigned_identity_id"]!, StringComparison.Ordinal);
        Assert.Contains("Data_Identity_UseKey", (string)account["depends_on"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_are_logged_where_the_posture_asks_for_it()
    {
        var log = Account("prod").Single("azurerm_monitor_diagnostic_setting", "Data/RequestLog");

        Assert.EndsWith("/blobServices/default", (string)log["target_resource_id"]!, StringComparison.Ordinal);
        Assert.Equal(["StorageDelete", "StorageRead", "StorageWrite"], log["enabled_log"]!.AsArray().Select(entry => (string)entry!["category"]!));
        Assert.Empty(Account("dev").All("azurerm_monitor_diagnostic_setting"));
    }

    [Theory]
    [InlineData("dev", 7)]
    [InlineData("prod", 90)]
    public void Former_versions_are_forgotten_in_time(string environment, int days) => Assert.Equal(
        days,
        (int)Account(environment).Single("azurerm_storage_management_policy", "Data/Lifecycle")["rule"]![0]!["actions"]!["version"]!["delete_after_days_since_creation"]!);

    [Fact]
    public void Account_that_keeps_no_versions_has_none_to_forget()
    {
        var stack = Account("dev", options => options with { KeepVersions = false });

        Assert.False((bool)stack.Single(Type, "Data/Account")["blob_properties"]!["versioning_enabled"]!);
        Assert.Empty(stack.All("azurerm_storage_management_policy"));
    }

    [Fact]
    public void Blobs_of_an_account_without_versions_expire_too()
    {
        var stack = Account("dev", options => options with { KeepVersions = false, Expires = new("uploads/", 5) });

        Assert.Equal(["expire"], stack.Single("azurerm_storage_management_policy")["rule"]!.AsArray().Select(rule => (string)rule!["name"]!));
    }

    [Fact]
    public void Private_endpoint_is_found_by_the_public_name_from_within_the_network()
    {
        var stack = Account("prod");
        var endpoint = stack.Single("azurerm_private_endpoint", "Data/Endpoint/Endpoint");

        Assert.Equal("blob", (string)endpoint["private_service_connection"]!["subresource_names"]![0]!);
        Assert.Contains("Network_Private", (string)endpoint["subnet_id"]!, StringComparison.Ordinal);
        Assert.Equal(
            ["privatelink.blob.core.windows.net", "privatelink.vaultcore.azure.net"],
            stack.All("azurerm_private_dns_zone").Select(zone => (string)zone.Body["name"]!).Order(StringComparer.Ordinal));
        Assert.Equal(2, stack.All("azurerm_private_dns_zone_virtual_network_link").Count());
    }

    [Fact]
    public void Everything_that_a_posture_misses_is_reported_together() => Assert.Equal(
        """
        INFRA1510 azure-prod-test/Data: Vault is missing; StorageAccountPosture.Encryption needs its customer key. Give Vault, or use a posture without it.
        INFRA1510 azure-prod-test/Data: Network is missing; StorageAccountPosture.PrivateOnly creates a private endpoint in it. Give Network, or use a posture without it.
        INFRA1510 azure-prod-test/Data: Workspace is missing; StorageAccountPosture.RequestLog sends every request to it. Give Workspace, or use a posture without it.
        """,
        AzureEstate.Refusal("prod", stack => _ = new StorageAccount(stack, "Data", new() { Name = "data", ResourceGroup = AzureEstate.Group(stack) })));

    [Fact]
    public void Hardened_account_does_not_relax_without_an_exception() => Assert.Equal(
        "INFRA1302 azure-prod-test/Data: StorageAccountPosture.SharedKeys is \"yes\" in a hardened environment, where it is \"no\". Keep the hardened value, or write StorageAccountPosture.Hardened.Except(…) with a reason, an owner and an expiry date.",
        AzureEstate.Refusal("prod", stack => Create(stack, options => options with { Posture = StorageAccountPosture.Hardened with { SharedKeys = true } })));

    [Fact]
    public void Name_that_no_account_can_have_is_refused() => Assert.Equal(
        "INFRA1106 azure-dev-test/Data: Name \"lynxdevmy-dataabcde\" is not allowed; a storage account allows 3 or more lower-case letters and digits. Change the name of the estate, the environment or the construct.",
        AzureEstate.Refusal("dev", stack => Create(stack, options => options with { Name = "my-data" })));
}

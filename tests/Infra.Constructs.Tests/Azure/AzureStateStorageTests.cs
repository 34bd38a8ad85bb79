using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Azure;

public sealed class AzureStateStorageTests
{
    private static readonly DateOnly End = new(2026, 12, 31);

    private static SynthOutput Storage() => TestEstate.Synth(estate => _ = new AzureStateStorage(new Foundation(estate), "State", new()
    {
        KeysExpire = AzureEstate.KeysExpire,
        Posture = StorageAccountPosture.Hardened.Except(posture => posture with { PrivateOnly = false }, "No network yet", "platform", End),
        VaultPosture = KeyVaultPosture.Hardened.Except(posture => posture with { PrivateEndpoint = false }, "No network yet", "platform", End),
    }));

    [Fact]
    public void Storage_bears_the_names_that_the_backend_says()
    {
        var stack = Storage().Stacks.Single();
        var backend = AzureStateStorage.BackendFor("lynx", AzureEstate.Subscription.Id);

        Assert.Equal(backend.ResourceGroup, (string)stack.Single("azurerm_resource_group")["name"]!);
        Assert.Equal(backend.StorageAccount, (string)stack.Single("azurerm_storage_account")["name"]!);
        Assert.Equal(backend.Container, (string)stack.Single("azurerm_storage_container")["name"]!);
    }

    [Fact]
    public void States_are_versioned_private_and_not_destroyed()
    {
        var stack = Storage().Stacks.Single();

        Assert.True((bool)stack.Single("azurerm_storage_account")["blob_properties"]!["versioning_enabled"]!);
        Assert.False((bool)stack.Single("azurerm_storage_account")["shared_access_key_enabled"]!);
        Assert.True((bool)stack.Single("azurerm_storage_account")["lifecycle"]!["prevent_destroy"]!);
        Assert.Equal("private", (string)stack.Single("azurerm_storage_container")["container_access_type"]!);
        Assert.Contains(".id}", (string)stack.Single("azurerm_storage_container")["storage_account_id"]!, StringComparison.Ordinal);
        Assert.True((bool)stack.Single("azurerm_storage_container")["lifecycle"]!["prevent_destroy"]!);
        Assert.Equal("203.0.113.20", (string)stack.Single("azurerm_storage_account")["network_rules"]!["ip_rules"]![0]!);
    }

    [Fact]
    public void Saved_plans_go_after_a_month_and_what_was_applied_of_them_the_day_after()
    {
        var rule = Storage().Stacks.Single().Single("azurerm_storage_management_policy", "State/Account/Lifecycle")["rule"]![1]!;

        Assert.Equal("tfstate/plans/", (string)rule["filters"]!["prefix_match"]![0]!);
        Assert.Equal(30, (int)rule["actions"]!["base_blob"]!["delete_after_days_since_modification_greater_than"]!);
        Assert.Equal(1, (int)rule["actions"]!["version"]!["delete_after_days_since_creation"]!);
    }

    [Fact]
    public void Exceptions_of_a_foundation_become_waivers() => Assert.Equal(
        [("azure-foundation/State/Account", "CKV2_AZURE_33 CKV_AZURE_59"), ("azure-foundation/State/Vault", "CKV2_AZURE_32")],
        Storage().Estate.Waivers.Select(waiver => (waiver.ConstructPath, string.Join(' ', waiver.Controls))));

    [Fact]
    public void Storage_in_a_network_is_private()
    {
        var stack = AzureEstate.Synth("prod", stack =>
        {
            var network = AzureEstate.Ground(stack).Network;
            _ = new AzureStateStorage(stack, "State", new() { KeysExpire = AzureEstate.KeysExpire, Network = network });
        });

        Assert.False((bool)stack.Single("azurerm_storage_account", "State/Account/Account")["public_network_access_enabled"]!);
        Assert.Contains(stack.All("azurerm_private_endpoint"), endpoint => endpoint.ConstructPath == "azure-prod-test/State/VaultEndpoint/Endpoint");
    }

    private sealed class Foundation(Estate estate) : AzureStack(estate, null, "foundation", AzureEstate.Subscription);
}

using System.Text.Json.Nodes;
using Infra.Constructs.Azure;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Azure;

public sealed class KeyVaultTests
{
    private static SynthesizedStack Vault(string environment) => AzureEstate.Synth(
        environment,
        stack =>
        {
            var group = AzureEstate.Group(stack);
            _ = new EncryptionKey(stack, "Key", "data", AzureEstate.Vault(stack, group, AzureEstate.Workspace(stack, group)));
        });

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Vault_is_closed_and_can_not_be_purged_whatever_the_posture(string environment)
    {
        var vault = Vault(environment).Single("azurerm_key_vault");

        Assert.Equal($"lynx-{environment}-kv-abcde", (string)vault["name"]!);
        Assert.True((bool)vault["rbac_authorization_enabled"]!);
        Assert.True((bool)vault["purge_protection_enabled"]!);
        Assert.Equal(90, (int)vault["soft_delete_retention_days"]!);
        Assert.Equal("Deny", (string)vault["network_acls"]!["default_action"]!);
        Assert.Equal("AzureServices", (string)vault["network_acls"]!["bypass"]!);
        Assert.Equal(["203.0.113.20"], vault["network_acls"]!["ip_rules"]!.AsArray().Select(rule => (string)rule!));
        Assert.True((bool)vault["public_network_access_enabled"]!);
    }

    [Theory]
    [InlineData("dev", "standard", "RSA", false)]
    [InlineData("prod", "premium", "RSA-HSM", true)]
    public void Vault_and_key_are_as_the_posture_says(string environment, string sku, string keyType, bool hardened)
    {
        var stack = Vault(environment);
        var (vault, key) = (stack.Single("azurerm_key_vault"), stack.Single("azurerm_key_vault_key"));

        Assert.Equal(sku, (string)vault["sku_name"]!);
        Assert.Equal(keyType, (string)key["key_type"]!);
        Assert.Equal(hardened, IsProtected(vault));
        Assert.Equal(hardened, IsProtected(key));
        Assert.Equal(hardened ? ["AuditEvent"] : [], stack.All("azurerm_monitor_diagnostic_setting").Select(log => (string)log.Body["enabled_log"]![0]!["category"]!));
    }

    [Fact]
    public void Key_expires_rotates_and_keeps_the_dates_that_its_rotation_sets()
    {
        var key = Vault("prod").Single("azurerm_key_vault_key");

        Assert.Equal("2028-12-31T00:00:00Z", (string)key["expiration_date"]!);
        Assert.Equal("P1Y", (string)key["rotation_policy"]!["automatic"]!["time_after_creation"]!);
        Assert.Equal("P2Y", (string)key["rotation_policy"]!["expire_after"]!);
        Assert.Equal(["expiration_date"], key["lifecycle"]!["ignore_changes"]!.AsArray().Select(argument => (string)argument!));
        Assert.Equal(["unwrapKey", "wrapKey"], key["key_opts"]!.AsArray().Select(operation => (string)operation!));
    }

    [Fact]
    public void Disk_encryption_set_follows_its_key_with_an_identity_that_may_use_only_that()
    {
        var stack = AzureEstate.Synth("prod", stack => _ = AzureEstate.Ground(stack).Disks(stack));
        var set = stack.Single("azurerm_disk_encryption_set");
        var role = stack.Single("azurerm_role_assignment", "Disks/Identity/UseKey");

        Assert.Equal("lynx-prod-disks", (string)set["name"]!);
        Assert.True((bool)set["auto_key_rotation_enabled"]!);
        Assert.EndsWith(".versionless_id}", (string)set["key_vault_key_id"]!, StringComparison.Ordinal);
        Assert.Equal("UserAssigned", (string)set["identity"]!["type"]!);
        Assert.Contains("Disks_Identity_UseKey", (string)set["depends_on"]![0]!, StringComparison.Ordinal);
        Assert.Equal("Key Vault Crypto Service Encryption User", (string)role["role_definition_name"]!);
        Assert.EndsWith(".resource_versionless_id}", (string)role["scope"]!, StringComparison.Ordinal);
        Assert.Equal("ServicePrincipal", (string)role["principal_type"]!);
    }

    [Fact]
    public void Vault_that_logs_requests_nowhere_is_refused() => Assert.Equal(
        "INFRA1510 azure-prod-test/Vault: Workspace is missing; KeyVaultPosture.RequestLog sends every use of a key to it. Give Workspace, or use a posture without it.",
        AzureEstate.Refusal("prod", stack => _ = new KeyVault(stack, "Vault", new()
        {
            Name = "kv", ResourceGroup = AzureEstate.Group(stack), KeysExpire = AzureEstate.KeysExpire,
        })));

    [Fact]
    public void Name_that_is_too_long_for_a_vault_ends_with_a_digest_of_all_of_it()
    {
        string Name(string name) => (string)AzureEstate.Synth("dev", stack => _ = new KeyVault(stack, "Vault", new()
        {
            Name = name, ResourceGroup = AzureEstate.Group(stack), KeysExpire = AzureEstate.KeysExpire,
        })).Single("azurerm_key_vault")["name"]!;

        Assert.Equal("lynx-dev-customer-57c6af", Name("customer-managed-keys"));
        Assert.NotEqual(Name("customer-managed-keys"), Name("customer-managed-secrets"));
    }

    [Fact]
    public void Name_that_no_vault_can_have_is_refused() => Assert.Equal(
        "INFRA1106 azure-dev-test/Vault: Name \"lynx-dev-my_kv-abcde\" is not allowed; a key vault allows letters, digits and hyphens. Change the name of the estate, the environment or the construct.",
        AzureEstate.Refusal("dev", stack => _ = new KeyVault(stack, "Vault", new()
        {
            Name = "my_kv", ResourceGroup = AzureEstate.Group(stack), KeysExpire = AzureEstate.KeysExpire,
        })));

    private static bool IsProtected(JsonObject resource) => (bool?)resource["lifecycle"]?["prevent_destroy"] ?? false;
}

using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Key vaults, their keys and secrets.</summary>
internal static class KeyVaultRules
{
    private const string Vault = "azurerm_key_vault";
    private const string Key = "azurerm_key_vault_key";
    private const string Secret = "azurerm_key_vault_secret";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AZU-0013", "CKV_AZURE_109"], Severity.Critical, "A key vault's firewall denies by default",
            "Set default_action to Deny in network_acls, and name no range of the world.",
            Require(Vault, "network_acls.default_action").ToBe("Deny"),
            IpRules.NotWide(Vault, "network_acls.ip_rules")),
        new(["CKV_AZURE_189"], Severity.High, "A key vault accepts only named internet addresses, or none",
            "Set public_network_access_enabled to false, or list your own addresses in network_acls.",
            Require(Vault, "public_network_access_enabled").ToBe(false).UnlessSet("network_acls.ip_rules")),
        new(["CKV2_AZURE_32"], Severity.Medium, "A key vault has a private endpoint",
            "Add an azurerm_private_endpoint.",
            Companion(Vault, "azurerm_private_endpoint", "private_service_connection.private_connection_resource_id")),
        new(["AZU-0016", "CKV_AZURE_42", "CKV_AZURE_110"], Severity.Medium, "A key vault can't be purged",
            "Set purge_protection_enabled to true.", Require(Vault, "purge_protection_enabled").ToBe(true)),
        new(["AZU-0014", "CKV_AZURE_40"], Severity.Medium, "A key expires",
            "Set expiration_date.", Require(Key, "expiration_date").ToBeSet()),
        new(["CKV_AZURE_112"], Severity.Low, "A key is kept in a hardware security module",
            "Set key_type to RSA-HSM or EC-HSM.", Require(Key, "key_type").ToBe("RSA-HSM", "EC-HSM")),
        new(["AZU-0017", "CKV_AZURE_41"], Severity.Low, "A secret expires",
            "Set expiration_date.", Require(Secret, "expiration_date").ToBeSet()),
        new(["AZU-0015", "CKV_AZURE_114"], Severity.Low, "A secret has a content type",
            "Set content_type.", Require(Secret, "content_type").ToBeSet()),
    ];
}

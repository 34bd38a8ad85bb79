using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Storage accounts and their containers.</summary>
internal static class StorageRules
{
    private const string Account = "azurerm_storage_account";
    private const string Firewall = "azurerm_storage_account_network_rules";
    private const string Queues = "azurerm_storage_account_queue_properties";

    public static IReadOnlyList<Rule> All { get; } = [.. Access, .. Protection, .. Logs];

    private static IReadOnlyList<Rule> Access =>
    [
        new(["AZU-0011", "AZU-0008", "AZU-0059", "CKV_AZURE_3", "CKV_AZURE_44"], Severity.Critical,
            "A storage account requires TLS 1.2 or newer",
            "Set min_tls_version to TLS1_2 and https_traffic_only_enabled to true.",
            Require(Account, "min_tls_version").ToBe("TLS1_2", "TLS1_3"),
            Require(Account, "https_traffic_only_enabled").ToBe(true)),
        new(["AZU-0012", "CKV_AZURE_35"], Severity.Critical, "A storage account's firewall denies by default",
            "Set default_action to Deny in network_rules, and name no range of the world.",
            new InlineOrBesideCheck(Account, "network_rules", Firewall, "storage_account_id"),
            Require(Account, "network_rules.default_action").ToBe("Deny").WhenSet("network_rules"),
            Require(Firewall, "default_action").ToBe("Deny"),
            IpRules.NotWide(Account, "network_rules.ip_rules"),
            IpRules.NotWide(Firewall, "ip_rules")),
        // Without it, Azure's own flow logs and backups are locked out as well.
        new(["AZU-0010", "CKV_AZURE_36"], Severity.High, "A storage account's firewall allows trusted Azure services",
            "Add AzureServices to bypass.",
            Require(Account, "network_rules.bypass").ToContain("AzureServices").WhenSet("network_rules"),
            Require(Firewall, "bypass").ToContain("AzureServices")),
        new(["CKV_AZURE_59"], Severity.High, "A storage account accepts only named internet addresses, or none",
            "Set public_network_access_enabled to false, or list your own addresses in network_rules.",
            Require(Account, "public_network_access_enabled").ToBe(false).UnlessSet("network_rules.ip_rules")),
        new(["CKV2_AZURE_33"], Severity.Medium, "A storage account has a private endpoint",
            "Add an azurerm_private_endpoint.",
            Companion(Account, "azurerm_private_endpoint", "private_service_connection.private_connection_resource_id")),
        new(["AZU-0007", "CKV_AZURE_34", "CKV2_AZURE_8"], Severity.High, "A container is private",
            "Remove container_access_type, or set it to private.",
            Require("azurerm_storage_container", "container_access_type").ToBe("private").OrAbsent()),
        new(["CKV_AZURE_190", "CKV2_AZURE_47"], Severity.High, "A storage account allows no anonymous readers",
            "Set allow_nested_items_to_be_public to false.", Require(Account, "allow_nested_items_to_be_public").ToBe(false)),
        new(["CKV2_AZURE_40"], Severity.High, "A storage account authenticates users with Entra ID, not with a shared key",
            "Set shared_access_key_enabled to false.", Require(Account, "shared_access_key_enabled").ToBe(false)),
        // Checkov also wants shared keys on here, which CKV2_AZURE_40 wants off.
        new(["CKV2_AZURE_41"], Severity.Medium, "A storage account limits the lifetime of shared access signatures",
            "Add a sas_policy with an expiration_period.", Require(Account, "sas_policy.expiration_period").ToBeSet()),
        new(["CKV_AZURE_244"], Severity.Medium, "A storage account has no local users",
            "Set local_user_enabled to false.", Require(Account, "local_user_enabled").ToBe(false)),
    ];

    private static IReadOnlyList<Rule> Protection =>
    [
        new(["AZU-0060", "CKV2_AZURE_1"], Severity.Medium, "A storage account is encrypted with a customer key",
            "Add a customer_managed_key.",
            new InlineOrBesideCheck(Account, "customer_managed_key", "azurerm_storage_account_customer_managed_key", "storage_account_id")),
        new(["AZU-0061"], Severity.Medium, "A storage account is encrypted twice",
            "Set infrastructure_encryption_enabled to true.", Require(Account, "infrastructure_encryption_enabled").ToBe(true)),
        new(["AZU-0056", "CKV2_AZURE_38"], Severity.Medium, "A deleted blob can be recovered for a week or more",
            "Set delete_retention_policy in blob_properties to 7 days or more.",
            Require(Account, "blob_properties.delete_retention_policy.days").ToBeAtLeast(7)),
        new(["AZU-0058", "CKV_AZURE_206"], Severity.Low, "A storage account has a copy in another region",
            "Set account_replication_type to GRS, GZRS, RAGRS or RAGZRS.",
            Require(Account, "account_replication_type").ToBe("GZRS", "GRS", "RAGRS", "RAGZRS")),
        new(["CKV_AZURE_43"], Severity.Low, "A storage account has a valid name",
            "Use 3 to 24 lower-case letters and digits.",
            Require(Account, "name").ToMatch("^[a-z0-9]{3,24}$", "lynxprodstate", "Lynx-State")),
    ];

    private static IReadOnlyList<Rule> Logs =>
    [
        new(["AZU-0057", "CKV2_AZURE_21"], Severity.Medium, "A storage account logs blob requests",
            "Add an azurerm_monitor_diagnostic_setting for blobServices/default with StorageRead, StorageWrite and StorageDelete.",
            new DiagnosticLogCheck(Account, "/blobServices/default", ["StorageRead", "StorageWrite", "StorageDelete"])),
        // An account that configures no queues has nobody who reads or writes one.
        new(["AZU-0009", "CKV_AZURE_33"], Severity.Medium, "A storage account with queues logs queue requests",
            "Set read, write and delete in logging.",
            [
                .. ((string[])["read", "write", "delete"]).SelectMany(request => (Check[])
                [
                    Require(Queues, $"logging.{request}").ToBe(true),
                    Require(Account, $"queue_properties.logging.{request}").ToBe(true).WhenSet("queue_properties"),
                ]),
            ]),
    ];
}

using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>Managed disks, those of machines, and the keys that encrypt them.</summary>
internal static class DiskRules
{
    private const string Disk = "azurerm_managed_disk";
    private const string ScaleSet = "azurerm_linux_virtual_machine_scale_set";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["CKV_AZURE_93", "CKV2_AZURE_14"], Severity.Medium, "A disk is encrypted with a customer key",
            "Set disk_encryption_set_id.",
            Require(Disk, "disk_encryption_set_id").ToBeSet(),
            Require(["azurerm_linux_virtual_machine", ScaleSet], "os_disk.disk_encryption_set_id").ToBeSet(),
            Require(ScaleSet, "data_disk.disk_encryption_set_id").ToBeSet().WhenSet("data_disk")),
        new(["CKV_AZURE_251"], Severity.Medium, "A disk's content can't be exported over the network",
            "Set public_network_access_enabled to false, and network_access_policy to DenyAll or AllowPrivate.",
            Require(Disk, "public_network_access_enabled").ToBe(false),
            Require(Disk, "network_access_policy").ToBe("DenyAll", "AllowPrivate")),
    ];
}

using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Persistent disks, alone and as part of an instance.</summary>
internal static class DiskRules
{
    private const string Disk = "google_compute_disk";
    private const string Instance = "google_compute_instance";
    private const string Template = "google_compute_instance_template";
    private const string UseKey = "Name a key of Cloud KMS in kms_key_self_link.";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0033", "CKV_GCP_38"], Severity.Low, "An instance's disks are encrypted with a customer's key", UseKey,
            Require(Instance, "boot_disk.kms_key_self_link").ToBeSet(),
            Require(Instance, "attached_disk.kms_key_self_link").ToBeSet().WhenSet("attached_disk"),
            Require(Template, "disk.disk_encryption_key.kms_key_self_link").ToBeSet()),
        new(["GCP-0034", "CKV_GCP_37"], Severity.Low, "A disk is encrypted with a customer's key", UseKey,
            Require(Disk, "disk_encryption_key.kms_key_self_link").ToBeSet()),
        new(["GCP-0037"], Severity.Critical, "No disk's key is in the configuration or the state", UseKey,
            Forbid(Disk, "disk_encryption_key.raw_key").ToBeSet(),
            Forbid(Instance, "boot_disk.disk_encryption_key_raw").ToBeSet(),
            Forbid(Instance, "attached_disk.disk_encryption_key_raw").ToBeSet()),
    ];
}

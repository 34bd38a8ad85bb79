using Infra.Policy.Rules.Google.Iam;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Compute instances, their templates and what the project sets for them all.</summary>
internal static class InstanceRules
{
    private static readonly string[] Instances =
        ["google_compute_instance", "google_compute_instance_template", "google_compute_instance_from_template"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["GCP-0031", "CKV_GCP_40"], Severity.High, "An instance has no public address",
            "Leave access_config and ipv6_access_config out.",
            Forbid(Instances, "network_interface.access_config").ToBeSet(),
            Forbid(Instances, "network_interface.ipv6_access_config").ToBeSet()),
        new(["GCP-0030", "CKV_GCP_32"], Severity.Medium, "An instance ignores the project's SSH keys",
            "Set block-project-ssh-keys to TRUE in its metadata.", Require(Instances, "metadata.block-project-ssh-keys").ToBe(true)),
        new(["GCP-0032", "CKV_GCP_35"], Severity.Medium, "An instance's serial port is disabled",
            "Leave serial-port-enable out of its metadata, or set it to FALSE.",
            Require(Instances, "metadata.serial-port-enable").ToBe(false).OrAbsent()),
        new(["GCP-0036", "CKV_GCP_34"], Severity.Medium, "An instance does not turn off OS Login",
            "Set enable-oslogin to TRUE in its metadata, or leave it to the project.",
            Require(Instances, "metadata.enable-oslogin").ToBe(true).OrAbsent()),
        new(["GCP-0042", "CKV_GCP_33"], Severity.Medium, "A project turns on OS Login",
            "Set enable-oslogin to TRUE in the project's metadata.",
            Require("google_compute_project_metadata", "metadata.enable-oslogin").ToBe(true)),
        new(["GCP-0043", "CKV_GCP_36"], Severity.High, "An instance does not forward packets",
            "Set can_ip_forward to false.", Forbid(Instances, "can_ip_forward").ToBe(true)),
        new(["GCP-0044", "CKV_GCP_30", "CKV_GCP_31"], Severity.Critical, "An instance has its own service account",
            "Name a service account that was made for it in service_account.email.", new AccountCheck(Instances, "service_account.email")),
        new(["GCP-0041"], Severity.Medium, "An instance has a virtual TPM",
            "Set enable_vtpm to true.", Require(Instances, "shielded_instance_config.enable_vtpm").ToBe(true)),
        new(["GCP-0045", "CKV_GCP_39"], Severity.Medium, "An instance has integrity monitoring",
            "Set enable_integrity_monitoring and enable_vtpm to true.",
            Require(Instances, "shielded_instance_config.enable_integrity_monitoring").ToBe(true),
            Require(Instances, "shielded_instance_config.enable_vtpm").ToBe(true)),
        new(["GCP-0067"], Severity.Medium, "An instance boots signed software only",
            "Set enable_secure_boot to true.", Require(Instances, "shielded_instance_config.enable_secure_boot").ToBe(true)),
    ];
}

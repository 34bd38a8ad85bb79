using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Google;

/// <summary>Compute instances and their templates.</summary>
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
        new(["GCP-0041"], Severity.Medium, "An instance has a virtual TPM",
            "Set enable_vtpm to true.", Require(Instances, "shielded_instance_config.enable_vtpm").ToBe(true)),
    ];
}

using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.Compute;

/// <summary>Disks, snapshots and images.</summary>
internal static class DiskRules
{
    private const string Instance = "aws_instance";
    private const string Volume = "aws_ebs_volume";
    private const string Image = "aws_ami";

    private static readonly string[] Copies = ["aws_ami_copy", "aws_ebs_snapshot_copy"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0131", "CKV_AWS_8"], Severity.High, "The disks of an instance are encrypted",
            "Set encrypted to true on the root disk and on every other.",
            Require(Instance, "root_block_device.encrypted").ToBe(true),
            Require(Instance, "ebs_block_device.encrypted").ToBe(true).WhenSet("ebs_block_device"),
            Require("aws_launch_template", "block_device_mappings.ebs.encrypted").ToBe(true)),
        new(["AWS-0026", "CKV_AWS_3", "CKV2_AWS_2"], Severity.High, "A volume is encrypted",
            "Set encrypted to true.", Require(Volume, "encrypted").ToBe(true)),
        new(["AWS-0027", "CKV_AWS_189"], Severity.Low, "A volume is encrypted with a customer's key",
            "Set kms_key_id.", Require(Volume, "kms_key_id").ToBeSet()),
        new(["CKV_AWS_106"], Severity.Medium, "Encryption of new volumes stays on for the account",
            "Leave enabled out, or set it to true.", Forbid("aws_ebs_encryption_by_default", "enabled").ToBe(false)),
        new(["CKV_AWS_183", "CKV_AWS_235", "CKV_AWS_236"], Severity.Medium,
            "A copy of a snapshot or image is encrypted with a customer's key", "Set encrypted to true, and kms_key_id.",
            Require(Copies, "encrypted").ToBe(true), Require(Copies, "kms_key_id").ToBeSet()),
        new(["CKV_AWS_204"], Severity.Medium, "The disks of an image are encrypted",
            "Create it from encrypted snapshots, or set encrypted to true.",
            Require(Image, "ebs_block_device.encrypted").ToBe(true).WhenSet("ebs_block_device").UnlessSet("ebs_block_device.snapshot_id")),
        new(["CKV_AWS_205"], Severity.Medium, "Images are not shared with other accounts",
            "Remove the launch permission.", Never("aws_ami_launch_permission")),
    ];
}

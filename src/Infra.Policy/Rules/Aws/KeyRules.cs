using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws;

/// <summary>KMS keys.</summary>
internal static class KeyRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0065", "CKV_AWS_7"], Severity.Medium, "A key is rotated every year",
            "Set enable_key_rotation to true.",
            Require("aws_kms_key", "enable_key_rotation").ToBe(true).Unless("key_usage", "SIGN_VERIFY")),
        new(["CKV_AWS_227"], Severity.Medium, "A key is enabled",
            "Leave is_enabled out, or set it to true.", Forbid("aws_kms_key", "is_enabled").ToBe(false)),
    ];
}

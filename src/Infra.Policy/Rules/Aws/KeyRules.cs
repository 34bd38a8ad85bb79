using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws;

/// <summary>KMS keys; who may use them is a matter of their policies.</summary>
internal static class KeyRules
{
    private const string Key = "aws_kms_key";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0065", "CKV_AWS_7"], Severity.Medium, "A key is rotated every year",
            "Set enable_key_rotation to true.",
            Require(Key, "enable_key_rotation").ToBe(true).Unless("key_usage", "SIGN_VERIFY")),
        new(["CKV_AWS_227"], Severity.Medium, "A key is enabled",
            "Leave is_enabled out, or set it to true.", Forbid(Key, "is_enabled").ToBe(false)),
        new(["CKV2_AWS_64"], Severity.Medium, "A key has a policy of its own",
            "Set policy.", Require(Key, "policy").ToBeSet()),
    ];
}

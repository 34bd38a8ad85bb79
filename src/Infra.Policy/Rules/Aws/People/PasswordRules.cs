using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.People;

/// <summary>The password policy of an account.</summary>
internal static class PasswordRules
{
    private const string Policy = "aws_iam_account_password_policy";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0056", "CKV_AWS_13"], Severity.Medium, "The last 24 passwords can't be reused",
            "Set password_reuse_prevention to 24.", Require(Policy, "password_reuse_prevention").ToBeAtLeast(24)),
        new(["AWS-0058", "CKV_AWS_11"], Severity.Medium, "A password has a lower-case letter",
            "Set require_lowercase_characters to true.", Require(Policy, "require_lowercase_characters").ToBe(true)),
        new(["AWS-0059", "CKV_AWS_12"], Severity.Medium, "A password has a digit",
            "Set require_numbers to true.", Require(Policy, "require_numbers").ToBe(true)),
        new(["AWS-0060", "CKV_AWS_14"], Severity.Medium, "A password has a symbol",
            "Set require_symbols to true.", Require(Policy, "require_symbols").ToBe(true)),
        new(["AWS-0061", "CKV_AWS_15"], Severity.Medium, "A password has an upper-case letter",
            "Set require_uppercase_characters to true.", Require(Policy, "require_uppercase_characters").ToBe(true)),
        new(["AWS-0062", "CKV_AWS_9"], Severity.Medium, "A password expires after 90 days or sooner",
            "Set max_password_age to 90 or less; 0 means never.",
            Require(Policy, "max_password_age").ToBeAtMost(90), Require(Policy, "max_password_age").ToBeAtLeast(1)),
        new(["AWS-0063", "CKV_AWS_10"], Severity.Medium, "A password has 14 characters or more",
            "Set minimum_password_length to 14.", Require(Policy, "minimum_password_length").ToBeAtLeast(14)),
    ];
}

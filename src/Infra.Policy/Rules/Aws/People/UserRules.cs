using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.People;

/// <summary>People take roles, through single sign-on: users and groups of IAM, and their keys, have no place.</summary>
internal static class UserRules
{
    private const string Remedy = "Grant roles through single sign-on.";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0141", "CKV_AWS_348"], Severity.Critical, "There are no access keys",
            "Use a role: its credentials are short-lived.", Never("aws_iam_access_key")),
        new(["CKV_AWS_273", "CKV2_AWS_22"], Severity.High, "There are no IAM users",
            Remedy, Never("aws_iam_user", "aws_iam_user_login_profile")),
        new(["AWS-0143", "CKV_AWS_40"], Severity.Low, "No policy is attached to a user",
            Remedy,
            Never("aws_iam_user_policy", "aws_iam_user_policy_attachment"), Forbid("aws_iam_policy_attachment", "users").ToBeSet()),
        new(["AWS-0123", "CKV2_AWS_14", "CKV2_AWS_21"], Severity.Medium, "There are no IAM groups",
            Remedy,
            Never("aws_iam_group", "aws_iam_group_membership", "aws_iam_user_group_membership"),
            Never("aws_iam_group_policy", "aws_iam_group_policy_attachment")),
        new(["CKV_AWS_41"], Severity.Critical, "The provider is configured without credentials",
            "Leave access_key and secret_key out; the pipeline's role provides them.",
            Forbid("provider.aws", "access_key").ToBeSet(), Forbid("provider.aws", "secret_key").ToBeSet()),
    ];
}

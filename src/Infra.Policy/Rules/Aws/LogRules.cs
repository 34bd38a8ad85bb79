using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws;

/// <summary>Log groups of CloudWatch.</summary>
internal static class LogRules
{
    private const string Group = "aws_cloudwatch_log_group";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0017", "CKV_AWS_158"], Severity.Low, "A log group is encrypted with a customer's key",
            "Set kms_key_id.", Require(Group, "kms_key_id").ToBeSet()),
        new(["CKV_AWS_66"], Severity.Low, "A log group has a retention period",
            "Set retention_in_days.", Require(Group, "retention_in_days").ToBeSet()),
        new(["CKV_AWS_338"], Severity.Low, "A log group retains its records for a year or longer",
            "Set retention_in_days to 365 or more, or to 0 to keep records forever.",
            Require(Group, "retention_in_days").ToMatch("^(0|36[5-9]|3[7-9][0-9]|[4-9][0-9]{2}|[0-9]{4,})$", "365", "364")),
    ];
}

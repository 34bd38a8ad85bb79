using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws;

/// <summary>Tables of DynamoDB.</summary>
internal static class TableRules
{
    private const string Table = "aws_dynamodb_table";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0024", "CKV_AWS_28"], Severity.Medium, "A table can be restored to any point in time",
            "Enable point_in_time_recovery.", Require(Table, "point_in_time_recovery.enabled").ToBe(true)),
        new(["AWS-0025", "CKV_AWS_119"], Severity.Low, "A table is encrypted with a customer's key",
            "Enable server_side_encryption and set its kms_key_arn.",
            Require(Table, "server_side_encryption.enabled").ToBe(true), Require(Table, "server_side_encryption.kms_key_arn").ToBeSet()),
        new(["CKV2_AWS_16"], Severity.Low, "The capacity of a table follows its load",
            "Set billing_mode to PAY_PER_REQUEST.", Require(Table, "billing_mode").ToBe("PAY_PER_REQUEST")),
        new(["CKV_AWS_271"], Severity.Low, "A replica of a table is encrypted with a customer's key",
            "Set kms_key_arn.", Require("aws_dynamodb_table_replica", "kms_key_arn").ToBeSet()),
    ];
}

using Infra.Policy.Rules.Aws.Buckets;
using Infra.Policy.Rules.Google;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Own.States;

/// <summary>What states hang on: their storage and locks, the keys, the records of who reads them. The same on every cloud.</summary>
internal static class StateStoreRules
{
    private const string AwsBucket = "aws_s3_bucket";
    private const string AwsVersioning = "aws_s3_bucket_versioning";
    private const string AwsBlock = "aws_s3_bucket_public_access_block";
    private const string AwsTable = "aws_dynamodb_table";
    private const string GoogleBucket = "google_storage_bucket";
    private const string Backend = "https://developer.hashicorp.com/terraform/language/backend";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-AWS-STATE"], Severity.Critical, "AWS state storage is versioned, private and protected from deletion",
            "Give the bucket versioning, a public access block, encryption and prevent_destroy, and the table of locks deletion protection and prevent_destroy; leave force_destroy out.",
            new StateStoreCheck(Companion(AwsBucket, AwsVersioning, "bucket")),
            new StateStoreCheck(Require(AwsVersioning, "versioning_configuration.status").ToBe("Enabled"), part: "bucket"),
            new StateStoreCheck(Companion(AwsBucket, AwsBlock, "bucket")),
            new StateStoreCheck(Require(AwsBlock, "block_public_acls").ToBe(true), part: "bucket"),
            new StateStoreCheck(Require(AwsBlock, "block_public_policy").ToBe(true), part: "bucket"),
            new StateStoreCheck(Require(AwsBlock, "ignore_public_acls").ToBe(true), part: "bucket"),
            new StateStoreCheck(Require(AwsBlock, "restrict_public_buckets").ToBe(true), part: "bucket"),
            new StateStoreCheck(Companion(AwsBucket, "aws_s3_bucket_server_side_encryption_configuration", "bucket")),
            new StateStoreCheck(Forbid(AwsBucket, "force_destroy").ToBe(true)),
            new StateStoreCheck(new AsWrittenCheck(Require(AwsBucket, "lifecycle.prevent_destroy").ToBe(true))),
            new StateStoreCheck(Require(AwsTable, "deletion_protection_enabled").ToBe(true)),
            new StateStoreCheck(new AsWrittenCheck(Require(AwsTable, "lifecycle.prevent_destroy").ToBe(true))))
        {
            Link = $"{Backend}/s3",
        },
        new(["INFRA-GOOGLE-STATE"], Severity.Critical, "Google state storage is versioned, private and protected from deletion",
            "Turn on versioning, uniform access, enforced public access prevention and prevent_destroy; leave force_destroy out.",
            new StateStoreCheck(Require(GoogleBucket, "versioning.enabled").ToBe(true)),
            new StateStoreCheck(Require(GoogleBucket, "uniform_bucket_level_access").ToBe(true)),
            new StateStoreCheck(Require(GoogleBucket, "public_access_prevention").ToBe("enforced")),
            new StateStoreCheck(Forbid(GoogleBucket, "force_destroy").ToBe(true)),
            new StateStoreCheck(new AsWrittenCheck(Require(GoogleBucket, "lifecycle.prevent_destroy").ToBe(true))))
        {
            Link = $"{Backend}/gcs",
        },
        new(["INFRA-STATE-KEY"], Severity.Critical, "An encryption key of state can't be destroyed",
            "Set lifecycle.prevent_destroy on the key.", new StateKeyCheck())
        {
            Link = Backend,
            Fault = "without it the state can't be read",
        },
        new(["INFRA-STATE-RECORD"], Severity.High, "Access to state is logged",
            "Add access logs to the bucket, or a diagnostic setting to the account.",
            new LogTargetExemption(new StateStoreCheck(Companion(AwsBucket, "aws_s3_bucket_logging", "bucket"))),
            new LogTargetExemption(new StateStoreCheck(Require(GoogleBucket, "logging.log_bucket").ToBeSet())),
            new StateStoreCheck(Companion("azurerm_storage_account", "azurerm_monitor_diagnostic_setting", "target_resource_id")))
        {
            Link = Backend,
            Fault = "the theft of the secrets in it leaves no trace",
        },
    ];
}

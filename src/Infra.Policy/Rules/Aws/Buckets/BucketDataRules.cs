using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.Buckets;

/// <summary>What happens to the objects of an S3 bucket: versions, encryption, records of access, copies.</summary>
internal static class BucketDataRules
{
    private const string Bucket = "aws_s3_bucket";
    private const string Versioning = "aws_s3_bucket_versioning";
    private const string Encryption = "aws_s3_bucket_server_side_encryption_configuration";
    private const string Default = "rule.apply_server_side_encryption_by_default";
    private const string Lifecycle = "aws_s3_bucket_lifecycle_configuration";

    private static readonly string[] Objects = ["aws_s3_object", "aws_s3_bucket_object"];
    private static readonly CompanionCheck Encrypted = Companion(Bucket, Encryption, "bucket");

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0090", "CKV_AWS_21"], Severity.Medium, "A bucket keeps old versions of its objects",
            "Add a versioning resource with the status Enabled.",
            Companion(Bucket, Versioning, "bucket"), Require(Versioning, "versioning_configuration.status").ToBe("Enabled")),
        new(["AWS-0088", "CKV_AWS_19"], Severity.High, "A bucket is encrypted",
            "Add an encryption configuration for the bucket.",
            Encrypted, Require(Encryption, $"{Default}.sse_algorithm").ToBe("aws:kms", "aws:kms:dsse", "AES256")),
        new(["AWS-0132", "CKV_AWS_145"], Severity.High, "A bucket is encrypted with a customer's key",
            "Encrypt with aws:kms and a key of your own. Targets of access logs are exempt: S3 delivers only to AES256.",
            Encrypted,
            new LogTargetExemption(Require(Encryption, $"{Default}.sse_algorithm").ToBe("aws:kms")),
            new LogTargetExemption(Require(Encryption, $"{Default}.kms_master_key_id").ToBeSet())),
        new(["CKV_AWS_186"], Severity.Low, "An object is encrypted with a customer's key",
            "Set kms_key_id.", Require(Objects, "kms_key_id").ToBeSet()),
        new(["AWS-0089", "CKV_AWS_18"], Severity.Low, "A bucket has access logs",
            "Add a logging resource for the bucket. Targets of access logs are exempt.",
            new LogTargetExemption(Companion(Bucket, "aws_s3_bucket_logging", "bucket"))),
        new(["AWS-0171", "AWS-0172"], Severity.Low, "A trail records reads and writes of the objects of a bucket",
            "Record data events of AWS::S3::Object, of all kinds, in an aws_cloudtrail. Buckets that receive logs are exempt.",
            new ObjectEventsCheck()),
        new(["AWS-0320"], Severity.Medium, "The name of a bucket is a single DNS label",
            "Use lower case, digits and hyphens; a dot breaks the certificate.",
            Require(Bucket, "bucket").ToMatch("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "lynx-logs", "lynx.logs").OrAbsent()),
        new(["CKV2_AWS_61"], Severity.Low, "A bucket has a lifecycle",
            "Add a lifecycle configuration for the bucket.", Companion(Bucket, Lifecycle, "bucket")),
        new(["CKV_AWS_300"], Severity.Low, "A lifecycle aborts unfinished uploads",
            "Add an enabled rule for all objects with abort_incomplete_multipart_upload.", new AbortUploadsCheck()),
        new(["CKV2_AWS_62"], Severity.Low, "A bucket sends event notifications",
            "Add an aws_s3_bucket_notification for the bucket.", Companion(Bucket, "aws_s3_bucket_notification", "bucket")),
        new(["CKV_AWS_143"], Severity.Low, "A configured object lock is enabled",
            "Set object_lock_enabled to Enabled.",
            Require(Bucket, "object_lock_configuration.object_lock_enabled").ToBe("Enabled").WhenSet("object_lock_configuration")),
        new(["CKV_AWS_144"], Severity.Low, "A bucket has a copy in another region",
            "Add a replication configuration for the bucket.",
            Companion(Bucket, "aws_s3_bucket_replication_configuration", "bucket"),
            Require("aws_s3_bucket_replication_configuration", "rule.status").ToBe("Enabled")),
    ];
}

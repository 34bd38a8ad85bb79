using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws;

/// <summary>S3 buckets and the resources that configure them.</summary>
internal static class BucketRules
{
    private const string Bucket = "aws_s3_bucket";
    private const string Block = "aws_s3_bucket_public_access_block";
    private const string Versioning = "aws_s3_bucket_versioning";
    private const string Encryption = "aws_s3_bucket_server_side_encryption_configuration";
    private const string Algorithm = "rule.apply_server_side_encryption_by_default.sse_algorithm";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0086", "CKV_AWS_53"], Severity.High, "A bucket refuses public access lists",
            "Set block_public_acls to true.", Companion(Bucket, Block, "bucket"), Require(Block, "block_public_acls").ToBe(true)),
        new(["AWS-0087", "CKV_AWS_54"], Severity.High, "A bucket refuses public policies",
            "Set block_public_policy to true.", Companion(Bucket, Block, "bucket"), Require(Block, "block_public_policy").ToBe(true)),
        new(["AWS-0090", "CKV_AWS_21"], Severity.Medium, "A bucket keeps old versions of its objects",
            "Add a versioning resource with the status Enabled.",
            Companion(Bucket, Versioning, "bucket"), Require(Versioning, "versioning_configuration.status").ToBe("Enabled")),
        new(["AWS-0132", "CKV_AWS_145", "CKV_AWS_19"], Severity.High, "A bucket is encrypted with a customer's key",
            "Encrypt with aws:kms and a key of your own.",
            Companion(Bucket, Encryption, "bucket"),
            Require(Encryption, Algorithm).ToBe("aws:kms"),
            Require(Encryption, "rule.apply_server_side_encryption_by_default.kms_master_key_id").ToBeSet()),
    ];
}

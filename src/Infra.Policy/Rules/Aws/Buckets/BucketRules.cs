using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.Buckets;

/// <summary>Access to S3 buckets.</summary>
internal static class BucketRules
{
    private const string Bucket = "aws_s3_bucket";
    private const string Block = "aws_s3_bucket_public_access_block";
    private const string Acl = "aws_s3_bucket_acl";

    private static readonly string[] PublicAcls = ["public-read", "public-read-write", "authenticated-read", "website"];

    private static readonly string[] Everybody =
        ["http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0086", "CKV_AWS_53"], Severity.High, "A bucket refuses public access lists",
            "Set block_public_acls to true.", Companion(Bucket, Block, "bucket"), Require(Block, "block_public_acls").ToBe(true)),
        new(["AWS-0087", "CKV_AWS_54"], Severity.High, "A bucket refuses public policies",
            "Set block_public_policy to true.", Companion(Bucket, Block, "bucket"), Require(Block, "block_public_policy").ToBe(true)),
        new(["AWS-0091", "CKV_AWS_55"], Severity.High, "A bucket ignores public access lists",
            "Set ignore_public_acls to true.", Companion(Bucket, Block, "bucket"), Require(Block, "ignore_public_acls").ToBe(true)),
        new(["AWS-0093", "CKV_AWS_56"], Severity.High, "A bucket with a public policy serves only its own account",
            "Set restrict_public_buckets to true.",
            Companion(Bucket, Block, "bucket"), Require(Block, "restrict_public_buckets").ToBe(true)),
        new(["AWS-0094", "CKV2_AWS_6"], Severity.Low, "A bucket has a public access block",
            "Add an aws_s3_bucket_public_access_block for the bucket.", Companion(Bucket, Block, "bucket")),
        new(["AWS-0092", "CKV_AWS_20", "CKV_AWS_57", "CKV_AWS_375", "CKV2_AWS_43"], Severity.High,
            "No access list of a bucket is public", "Remove the access list, and grant access with a policy.",
            Forbid([Bucket, Acl], "acl").ToBe(PublicAcls),
            Forbid(Bucket, "grant.uri").ToBe(Everybody),
            Forbid(Acl, "access_control_policy.grant.grantee.uri").ToBe(Everybody)),
        new(["CKV2_AWS_65"], Severity.Medium, "A bucket has access lists disabled",
            "Set object_ownership to BucketOwnerEnforced.",
            Require("aws_s3_bucket_ownership_controls", "rule.object_ownership").ToBe("BucketOwnerEnforced")),
        new(["CKV_AWS_379"], Severity.Medium, "A bucket is reached over TLS only",
            "Add a policy that denies s3:* to everyone if aws:SecureTransport is false.", new TransportPolicyCheck()),
    ];
}

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>An argument that holds a policy.</summary>
/// <param name="Type">The type of the resource.</param>
/// <param name="Path">The dotted path of the argument.</param>
internal sealed record PolicyPlace(string Type, string Path)
{
    /// <summary>What an identity may do. Users and groups have no place here: they are refused as such.</summary>
    public static IReadOnlyList<PolicyPlace> OfIdentities { get; } =
        [.. In("aws_iam_policy", "aws_iam_role_policy"), new("aws_iam_role", "inline_policy.policy")];

    /// <summary>What others may do with a bucket.</summary>
    public static IReadOnlyList<PolicyPlace> OfBuckets { get; } = In("aws_s3_bucket", "aws_s3_bucket_policy");

    /// <summary>What others may do with a key.</summary>
    public static IReadOnlyList<PolicyPlace> OfKeys { get; } = In("aws_kms_key", "aws_kms_key_policy");

    /// <summary>What others may do with a resource of any other kind.</summary>
    public static IReadOnlyList<PolicyPlace> OfOthers { get; } = In(
        "aws_sns_topic", "aws_sns_topic_policy", "aws_sqs_queue", "aws_sqs_queue_policy", "aws_dynamodb_resource_policy",
        "aws_secretsmanager_secret_policy", "aws_ecr_repository_policy");

    private static PolicyPlace[] In(params string[] types) => [.. types.Select(type => new PolicyPlace(type, "policy"))];
}

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>Whom the policies of buckets, keys, topics and other resources may let in.</summary>
internal static class ResourcePolicyRules
{
    private const string Remedy = "Name the principal, or add a condition on its account or organization.";

    private static readonly string[] Everybody =
    [
        """{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" }""",
        """{ "Effect": "Allow", "Principal": { "AWS": ["*"] }, "Action": "kms:Decrypt", "Resource": "*" }""",
        """{ "Effect": "Allow", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sns:Publish", "Resource": "*" }""",
        """{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Condition": { "StringLike": { "aws:PrincipalArn": "*" } } }""",
        """{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-1" } } }""",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["CKV_AWS_70", "CKV_AWS_283"], Severity.High, "No policy of a bucket or topic is public",
            Remedy, new StatementCheck([.. PolicyPlace.OfBuckets, .. PolicyPlace.OfOthers], ResourceJudgement.Everybody, Everybody)),
        new(["CKV_AWS_33"], Severity.High, "No policy of a key is public",
            Remedy, new StatementCheck(PolicyPlace.OfKeys, ResourceJudgement.Everybody, Everybody)),
        new(["CKV_AWS_93"], Severity.High, "No policy of a bucket denies everyone",
            "Add a condition to the denial, or deny less.",
            new StatementCheck(
                PolicyPlace.OfBuckets,
                ResourceJudgement.LocksOut,
                """{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }""",
                """{ "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": "*", "Resource": "*" }""")),
    ];
}

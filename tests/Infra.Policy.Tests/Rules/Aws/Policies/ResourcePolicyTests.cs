using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Aws.Policies;

public sealed class ResourcePolicyTests
{
    [Theory]
    [InlineData("\"Principal\": \"*\"", "allowing everyone")]
    [InlineData("\"Principal\": { \"AWS\": \"*\" }", "allowing every principal of AWS")]
    [InlineData("\"NotPrincipal\": { \"AWS\": \"arn:aws:iam::111122223333:root\" }", "allowing everyone but a few")]
    [InlineData("\"Principal\": \"*\", \"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"true\" } }", "allowing everyone")]
    [InlineData("\"Principal\": \"*\", \"Condition\": { \"StringNotEquals\": { \"aws:PrincipalOrgID\": \"o-1\" } }", "allowing everyone")]
    public void Policy_that_lets_everybody_in_is_found(string who, string found)
    {
        Assert.Equal([$"aws_s3_bucket_policy.it policy: {found} in policy.Statement"], Findings("CKV_AWS_70", "aws_s3_bucket_policy", Allow(who)));
        Assert.Equal([$"aws_kms_key.it policy: {found} in policy.Statement"], Findings("CKV_AWS_33", "aws_kms_key", Allow(who)));
    }

    [Theory]
    [InlineData("\"Principal\": { \"AWS\": \"arn:aws:iam::111122223333:root\" }")]
    [InlineData("\"Principal\": { \"Service\": \"logs.eu-central-1.amazonaws.com\" }")]
    [InlineData("\"Principal\": \"*\", \"Condition\": { \"StringEquals\": { \"kms:CallerAccount\": \"111122223333\" } }")]
    [InlineData("\"Principal\": { \"AWS\": \"*\" }, \"Condition\": { \"ArnLike\": { \"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/lynx-*\" } }")]
    public void Policy_that_says_who_passes(string who)
    {
        Assert.Empty(Findings("CKV_AWS_70", "aws_s3_bucket_policy", Allow(who)));
        Assert.Empty(Findings("CKV_AWS_33", "aws_kms_key", Allow(who)));
    }

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }""", true)]
    [InlineData("""{ "Effect": "Deny", "Principal": "*", "NotAction": "s3:GetObject", "Resource": "*" }""", true)]
    [InlineData("""{ "Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": "*" }""", false)]
    [InlineData("""{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }""", false)]
    [InlineData("""{ "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": "s3:*", "Resource": "*" }""", false)]
    public void Denial_that_locks_everybody_out_is_found(string statement, bool found)
    {
        Assert.Equal(
            found ? ["aws_s3_bucket_policy.it policy: denying everyone unconditionally in policy.Statement"] : [],
            Findings("CKV_AWS_93", "aws_s3_bucket_policy", statement));
    }

    [Fact]
    public void Bucket_without_a_policy_passes_as_providers_report_it() => Assert.Empty(TestEstate.With("aws_s3_bucket", """{ "policy": "" }""").Findings("CKV_AWS_70"));

    private static string Allow(string who) => $$"""{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", {{who}} }""";

    private static IReadOnlyList<string> Findings(string rule, string type, string statement) =>
        TestEstate.With(type, $$"""{ "policy": {{JsonSerializer.Serialize($$"""{ "Statement": {{statement}} }""")}} }""").Findings(rule);
}

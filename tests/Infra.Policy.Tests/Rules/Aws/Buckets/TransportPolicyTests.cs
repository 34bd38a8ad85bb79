using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Aws.Buckets;

public sealed class TransportPolicyTests
{
    private const string Plain = "\"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"false\" } }";

    [Theory]
    [InlineData($$"""{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", {{Plain}} }""")]
    [InlineData($$"""[ { "Effect": "Allow", "Action": "s3:GetObject" }, { "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": ["s3:*"], {{Plain}} } ]""")]
    public void Bucket_that_denies_plain_http_passes(string statements)
    {
        Assert.Empty(Findings(Document(statements)));
    }

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }""")]
    [InlineData($$"""{ "Effect": "Deny", "Principal": { "AWS": "111122223333" }, "Action": "s3:*", {{Plain}} }""")]
    [InlineData($$"""{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", {{Plain}} }""")]
    [InlineData("[]")]
    public void Bucket_that_lets_plain_http_in_is_found(string statements)
    {
        Assert.Equal(["aws_s3_bucket.it : open to plain HTTP: no policy denies it"], Findings(Document(statements)));
    }

    [Fact]
    public void Policy_that_is_not_known_yet_waits_for_the_plan()
    {
        Assert.Equal(["aws_s3_bucket.it : \"${var.policy}\" (undecided)"], Findings("${var.policy}"));
    }

    private static string Document(string statements) => $$"""{ "Statement": {{statements}} }""";

    private static IReadOnlyList<string> Findings(string policy) => TestEstate.Of(
        $$"""
        { "resource": { "aws_s3_bucket": { "it": {} },
            "aws_s3_bucket_policy": { "it": { "bucket": "${aws_s3_bucket.it.id}", "policy": {{JsonSerializer.Serialize(policy)}} } } } }
        """).Findings("CKV_AWS_379");
}

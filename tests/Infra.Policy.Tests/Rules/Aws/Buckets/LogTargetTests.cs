using Infra.Policy.Model;

namespace Infra.Policy.Tests.Rules.Aws.Buckets;

public sealed class LogTargetTests
{
    [Fact]
    public void Bucket_that_receives_access_logs_needs_no_log_of_its_own_and_no_customer_key()
    {
        var estate = Encrypted("""{ "bucket": "lynx-data", "target_bucket": "${aws_s3_bucket.it.id}" }""");

        Assert.Equal([], estate.Findings("AWS-0089"));
        Assert.Equal([], estate.Findings("AWS-0132"));
    }

    [Fact]
    public void Any_other_bucket_needs_both()
    {
        var estate = Encrypted("""{ "bucket": "lynx-data", "target_bucket": "lynx-other" }""");

        Assert.Equal(["aws_s3_bucket.it : without any aws_s3_bucket_logging that refers to it"], estate.Findings("AWS-0089"));
        Assert.Equal(
            [
                "aws_s3_bucket_server_side_encryption_configuration.it rule.apply_server_side_encryption_by_default.kms_master_key_id: not set",
                "aws_s3_bucket_server_side_encryption_configuration.it rule.apply_server_side_encryption_by_default.sse_algorithm: \"AES256\"",
            ],
            estate.Findings("AWS-0132"));
    }

    private static PolicyEstate Encrypted(string logging) => TestEstate.Of(
        $$"""
        { "resource": { "aws_s3_bucket": { "it": {} }, "aws_s3_bucket_logging": { "log": {{logging}} },
            "aws_s3_bucket_server_side_encryption_configuration": { "it": { "bucket": "${aws_s3_bucket.it.id}",
                "rule": { "apply_server_side_encryption_by_default": { "sse_algorithm": "AES256" } } } } } }
        """);
}

namespace Infra.Policy.Tests.Rules.Aws.Buckets;

public sealed class AbortUploadsTests
{
    private const string Abort = "\"abort_incomplete_multipart_upload\": { \"days_after_initiation\": 7 }";

    [Theory]
    [InlineData($$"""{ "status": "Enabled", "filter": {}, {{Abort}} }""")]
    [InlineData($$"""[ { "status": "Enabled", "filter": { "prefix": "tmp/" } }, { "status": "Enabled", "filter": [ { "prefix": "" } ], {{Abort}} } ]""")]
    public void Lifecycle_with_one_rule_for_all_uploads_passes(string rules)
    {
        Assert.Empty(Findings(rules));
    }

    [Theory]
    [InlineData("""{ "status": "Enabled" }""")]
    [InlineData($$"""{ "status": "Disabled", {{Abort}} }""")]
    [InlineData($$"""{ "status": "Enabled", "filter": { "prefix": "tmp/" }, {{Abort}} }""")]
    [InlineData($$"""{ "status": "Enabled", "prefix": "tmp/", {{Abort}} }""")]
    [InlineData($$"""{ "status": "Enabled", "filter": { "tag": { "key": "a", "value": "b" } }, {{Abort}} }""")]
    public void Lifecycle_that_leaves_some_uploads_is_found(string rules)
    {
        Assert.Equal(["aws_s3_bucket_lifecycle_configuration.it rule: without a rule that aborts unfinished uploads"], Findings(rules));
    }

    [Fact]
    public void Lifecycle_that_is_not_known_yet_waits_for_the_plan()
    {
        Assert.Equal(["aws_s3_bucket_lifecycle_configuration.it rule: \"${var.rules}\" (undecided)"], Findings("\"${var.rules}\""));
    }

    private static IReadOnlyList<string> Findings(string rules) =>
        TestEstate.With("aws_s3_bucket_lifecycle_configuration", $$"""{ "rule": {{rules}} }""").Findings("CKV_AWS_300");
}

namespace Infra.Policy.Tests.Rules.Own.Perimeters;

public sealed class ForeignBucketTests
{
    [Theory]
    [InlineData("aws_cloudtrail", """{ "s3_bucket_name": "logs" }""", """{ "s3_bucket_name": "evil-logs" }""", "s3_bucket_name: to the bucket evil-logs, which no stack of the estate creates")]
    [InlineData("aws_flow_log", "null", """{ "log_destination": "arn:aws:s3:::evil-logs/x" }""", "log_destination: to the bucket evil-logs, which no stack of the estate creates")]
    [InlineData("google_logging_project_sink", "null", """{ "destination": "storage.googleapis.com/evil-logs" }""", "destination: to the bucket evil-logs, which no stack of the estate creates")]
    public void Destination_that_nobody_makes_is_found(string type, string before, string after, string found) =>
        Assert.Equal([$"{type}.it {found}"], Findings(type, before, after));

    [Theory]
    [InlineData("aws_cloudtrail", """{ "s3_bucket_name": "somewhere" }""", """{ "s3_bucket_name": "somewhere", "enable_logging": true }""")]
    [InlineData("aws_cloudtrail", "null", """{ "s3_bucket_name": "own-logs" }""")]
    [InlineData("aws_flow_log", "null", """{ "log_destination": "arn:aws:logs:us-east-1:111122223333:log-group:x" }""")]
    public void Destination_of_the_estate_or_unchanged_passes(string type, string before, string after) => Assert.Equal([], Findings(type, before, after));

    private static IReadOnlyList<string> Findings(string type, string before, string after) => TestEstate.Planned(
        $$"""
        { "resource_changes": [
          { "address": "aws_s3_bucket.own", "mode": "managed", "type": "aws_s3_bucket", "name": "own", "change": { "actions": ["no-op"], "before": { "bucket": "own-logs" }, "after": { "bucket": "own-logs" } } },
          { "address": "{{type}}.it", "mode": "managed", "type": "{{type}}", "name": "it",
            "change": { "actions": ["{{(before == "null" ? "create" : "update")}}"], "before": {{before}}, "after": {{after}} } } ] }
        """).Findings("INFRA-FOREIGN-BUCKET");
}

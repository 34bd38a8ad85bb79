namespace Infra.Policy.Tests.Rules.Google;

public sealed class BucketTests
{
    [Fact]
    public void Bucket_that_logs_to_itself_is_found()
    {
        var estate = TestEstate.With("google_storage_bucket", """{ "name": "own", "logging": { "log_bucket": "own" } }""");

        Assert.Equal(["google_storage_bucket.it logging.log_bucket: \"own\""], estate.Findings("CKV_GCP_63"));
    }

    [Theory]
    [InlineData("""{ "name": "own", "logging": { "log_bucket": "other" } }""")]
    [InlineData("""{ "name": "own" }""")]
    public void Bucket_that_logs_elsewhere_or_nowhere_does_not_log_to_itself(string body)
    {
        Assert.Equal([], TestEstate.With("google_storage_bucket", body).Findings("CKV_GCP_63"));
    }

    [Theory]
    [InlineData("storage.googleapis.com/${google_storage_bucket.it.name}")]
    [InlineData("storage.googleapis.com/own")]
    public void Bucket_of_a_sink_without_a_locked_retention_is_found(string destination)
    {
        Assert.Equal(["google_storage_bucket.it retention_policy.is_locked: not set"], Sink(destination, "{ \"name\": \"own\" }"));
        Assert.Equal(
            ["google_storage_bucket.it retention_policy.is_locked: false"],
            Sink(destination, """{ "name": "own", "retention_policy": { "is_locked": false } }"""));
    }

    [Theory]
    [InlineData("storage.googleapis.com/own", """{ "name": "own", "retention_policy": { "is_locked": true } }""")]
    [InlineData("storage.googleapis.com/other", """{ "name": "own" }""")]
    public void Bucket_of_a_sink_with_a_locked_retention_and_any_other_bucket_pass(string destination, string bucket)
    {
        Assert.Equal([], Sink(destination, bucket));
    }

    private static IReadOnlyList<string> Sink(string destination, string bucket) => TestEstate.Of(
        $$"""
        { "resource": { "google_storage_bucket": { "it": {{bucket}} },
                        "google_logging_project_sink": { "sink": { "destination": "{{destination}}" } } } }
        """).Findings("CKV2_GCP_4");
}

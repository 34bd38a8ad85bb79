namespace Infra.Policy.Tests.Rules.Own;

public sealed class StateStoreTests
{
    private const string Rule = "INFRA-GOOGLE-STATE";

    private const string Protected =
        """
        "uniform_bucket_level_access": true, "public_access_prevention": "enforced", "versioning": { "enabled": true },
        "lifecycle": { "prevent_destroy": true }
        """;

    [Fact]
    public void Bucket_of_states_that_is_protected_passes() => Assert.Equal([], Findings($$"""{ "name": "lynx-tfstate-1", {{Protected}} }"""));

    [Theory]
    [InlineData("lynx-tfstate-1")]
    [InlineData("lynx-estate")]
    public void Bucket_of_states_by_name_or_by_use_is_found_with_all_that_is_missing(string name)
    {
        Assert.Equal(
            [
                "google_storage_bucket.it force_destroy: true",
                "google_storage_bucket.it lifecycle.prevent_destroy: not set",
                "google_storage_bucket.it public_access_prevention: \"inherited\"",
                "google_storage_bucket.it uniform_bucket_level_access: not set",
                "google_storage_bucket.it versioning.enabled: not set",
            ],
            Findings($$"""{ "name": "{{name}}", "public_access_prevention": "inherited", "force_destroy": true }"""));
    }

    [Fact]
    public void Bucket_of_other_things_is_not_asked() => Assert.Equal([], Findings("""{ "name": "lynx-assets" }"""));

    private static IReadOnlyList<string> Findings(string bucket) => TestEstate.Of(
        ("google-prod-foundation", $$"""{ "resource": { "google_storage_bucket": { "it": {{bucket}} } } }"""),
        ("google-prod-cluster",
            """
            { "data": { "terraform_remote_state": { "network": { "backend": "gcs", "config": { "bucket": "lynx-estate", "prefix": "x" } },
                                                    "other": { "backend": "s3", "config": { "bucket": "lynx-assets" } } } } }
            """)).Findings(Rule);
}

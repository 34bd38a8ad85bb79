using Infra.Constructs.Google;
using Infra.Constructs.Google.Posture;
using Infra.Constructs.Google.State;
using Infra.Constructs.Posture;

namespace Infra.Constructs.Tests.Google;

public sealed class BucketTests
{
    [Theory]
    [InlineData("dev", 7, false)]
    [InlineData("prod", 90, true)]
    public void Bucket_is_private_and_versioned_and_the_rest_is_as_the_posture_says(string environment, int days, bool hardened)
    {
        var stack = GoogleEstate.Synth(environment, stack => _ = new Bucket(stack, "Data", new() { Name = "data", AccessLogs = AccessLogs.ReceivesThem }));
        var bucket = stack.Single("google_storage_bucket");

        Assert.True((bool)bucket["uniform_bucket_level_access"]!);
        Assert.Equal("enforced", (string)bucket["public_access_prevention"]!);
        Assert.True((bool)bucket["versioning"]!["enabled"]!);
        Assert.Equal(
            $$$"""[{"action":{"type":"Delete"},"condition":{"days_since_noncurrent_time":{{{days}}},"with_state":"ARCHIVED"}},{"action":{"type":"AbortIncompleteMultipartUpload"},"condition":{"age":7}}]""",
            bucket["lifecycle_rule"]!.ToJsonString());
        Assert.Equal(hardened, bucket.ContainsKey("encryption"));
        Assert.Equal(hardened, bucket.ContainsKey("lifecycle"));
        Assert.Equal($"lynx-{environment}-data-111222333444", (string)bucket["name"]!);
    }

    [Fact]
    public void Bucket_logs_to_the_bucket_that_takes_logs()
    {
        var stack = GoogleEstate.Synth("dev", stack =>
        {
            var logs = new Bucket(stack, "Logs", new() { Name = "logs", AccessLogs = AccessLogs.ReceivesThem });
            _ = new Bucket(stack, "Data", new() { Name = "data", AccessLogs = AccessLogs.To(logs) });
        });
        var logging = stack.Single("google_storage_bucket", "Data/Bucket")["logging"]!;
        var delivery = stack.Single("google_storage_bucket_iam_member");

        Assert.StartsWith("${google_storage_bucket.Logs_", (string)logging["log_bucket"]!, StringComparison.Ordinal);
        Assert.Equal("lynx-dev-data-111222333444/", (string)logging["log_object_prefix"]!);
        Assert.False(stack.Single("google_storage_bucket", "Logs/Bucket").ContainsKey("logging"));
        Assert.Equal("group:cloud-storage-analytics@google.com", (string)delivery["member"]!);
        Assert.Equal("roles/storage.objectCreator", (string)delivery["role"]!);
    }

    [Fact]
    public void Saved_plans_go_after_a_month_and_what_was_applied_of_them_the_day_after() => Assert.Equal(
        """[{"action":{"type":"Delete"},"condition":{"age":30,"matches_prefix":["plans/"]}},{"action":{"type":"Delete"},"condition":{"days_since_noncurrent_time":1,"matches_prefix":["plans/"],"with_state":"ARCHIVED"}}]""",
        new System.Text.Json.Nodes.JsonArray(
        [
            .. GoogleEstate.Synth(null, stack => _ = new GcsStateStorage(stack, "State")).Single("google_storage_bucket", "State/Bucket/Bucket")["lifecycle_rule"]!.AsArray()
                .Skip(2).Select(rule => rule!.DeepClone()),
        ]).ToJsonString());

    [Fact]
    public void State_storage_is_hardened_and_bears_the_name_of_its_backend()
    {
        var stack = GoogleEstate.Synth(null, stack => _ = new GcsStateStorage(stack, "State"));
        var bucket = stack.Single("google_storage_bucket", "State/Bucket/Bucket");

        Assert.Equal(GcsStateStorage.BackendFor("lynx", GoogleEstate.Project.Number).Bucket, (string)bucket["name"]!);
        Assert.All(stack.All("google_storage_bucket"), each =>
        {
            Assert.True((bool)each.Body["lifecycle"]!["prevent_destroy"]!);
            Assert.StartsWith("${google_kms_crypto_key.State_Key_", (string)each.Body["encryption"]!["default_kms_key_name"]!, StringComparison.Ordinal);
        });
        Assert.StartsWith("${google_storage_bucket.State_Logs_", (string)bucket["logging"]!["log_bucket"]!, StringComparison.Ordinal);
        Assert.True((bool)stack.Single("google_kms_crypto_key")["lifecycle"]!["prevent_destroy"]!);
        Assert.StartsWith(
            "${data.google_storage_project_service_account.State_Key_", (string)stack.Single("google_kms_crypto_key_iam_member")["member"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void State_storage_in_a_relaxed_stack_is_hardened_too() => Assert.True(
        (bool)GoogleEstate.Synth("dev", stack => _ = new GcsStateStorage(stack, "State"))
            .Single("google_storage_bucket", "State/Bucket/Bucket")["lifecycle"]!["prevent_destroy"]!);

    [Fact]
    public void Expired_exception_is_refused() => Assert.Equal(
        "INFRA1301 google-prod-test/Data: The exception for GoogleBucketPosture.Encryption expired on 2026-01-14; today is 2026-01-15. "
        + "Ask platform@lynx.example to renew it in a review, or remove it.",
        GoogleEstate.Refusal("prod", stack => _ = new Bucket(stack, "Data", new()
        {
            Name = "data",
            AccessLogs = AccessLogs.ReceivesThem,
            Posture = GoogleBucketPosture.Hardened.Except(
                posture => posture with { Encryption = Encryption.ProviderKey }, "Cost", "platform@lynx.example", TestEstate.Today.AddDays(-1)),
        })));
}

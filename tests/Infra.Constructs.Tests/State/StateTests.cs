using System.Text.Json.Nodes;
using Infra.Constructs.Aws;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Google.State;
using Infra.Contracts.Synthesized;
using static Infra.Constructs.Tests.TestEstate;

namespace Infra.Constructs.Tests.State;

public sealed class StateTests
{
    private static readonly SynthesizedStack Storage = Synth(estate => _ = new S3StateStorage(new TestAwsStack(estate, null, "foundation"), "State")).Stacks.Single();

    private static readonly S3StateBackend S3 = S3StateStorage.BackendFor("lynx", "111122223333", "eu-west-1");

    [Theory]
    [InlineData(StateLock.Both, true, true)]
    [InlineData(StateLock.DynamoDb, true, false)]
    [InlineData(StateLock.LockFile, false, true)]
    public void S3_state_is_encrypted_and_locked_as_chosen(StateLock chosen, bool table, bool file)
    {
        var backend = Backend(S3 with { Lock = chosen })["s3"]!;

        Assert.True((bool)backend["encrypt"]!);
        Assert.Equal("arn:aws:kms:eu-west-1:111122223333:alias/lynx-tfstate", (string)backend["kms_key_id"]!);
        Assert.Equal("aws/dev/test/terraform.tfstate", (string)backend["key"]!);
        Assert.Equal(table ? "lynx-tflock" : null, (string?)backend["dynamodb_table"]);
        Assert.Equal(file ? true : null, (bool?)backend["use_lockfile"]);
    }

    [Fact]
    public void S3_state_is_locked_by_both_unless_told_otherwise() => Assert.Equal(StateLock.Both, S3.Lock);

    [Fact]
    public void Google_state_stands_under_the_key() => Assert.Equal(
        """{"bucket":"lynx-tfstate","prefix":"aws/dev/test/terraform.tfstate"}""",
        Backend(new GcsStateBackend { Bucket = "lynx-tfstate" })["gcs"]!.ToJsonString());

    [Fact]
    public void Azure_state_is_reached_by_identity_and_in_the_default_container() => Assert.Equal(
        """{"container_name":"tfstate","key":"aws/dev/test/terraform.tfstate","resource_group_name":"lynx-state","storage_account_name":"lynxstate","use_azuread_auth":true}""",
        Backend(new AzurermStateBackend { ResourceGroup = "lynx-state", StorageAccount = "lynxstate" })["azurerm"]!.ToJsonString());

    [Fact]
    public void Storage_has_the_names_that_its_backend_says()
    {
        Assert.Equal(S3.Bucket, (string)Storage.Single("aws_s3_bucket", "State/Bucket/Bucket")["bucket"]!);
        Assert.Equal(S3.LockTable, (string)Storage.Single("aws_dynamodb_table")["name"]!);
        Assert.EndsWith((string)Storage.Single("aws_kms_alias")["name"]!, S3.KmsKeyArn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("State/Bucket")]
    [InlineData("State/Logs")]
    public void Buckets_are_versioned_private_tidied_up_and_kept(string path)
    {
        Assert.Equal("Enabled", (string)Storage.Single("aws_s3_bucket_versioning", $"{path}/Versioning")["versioning_configuration"]!["status"]!);
        Assert.Equal(
            [true, true, true, true],
            new[] { "block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets" }
                .Select(block => (bool)Storage.Single("aws_s3_bucket_public_access_block", $"{path}/PublicAccess")[block]!));
        Assert.Equal("BucketOwnerEnforced", (string)Storage.Single("aws_s3_bucket_ownership_controls", $"{path}/Ownership")["rule"]!["object_ownership"]!);
        var rule = Storage.Single("aws_s3_bucket_lifecycle_configuration", $"{path}/Lifecycle")["rule"]![0]!;
        Assert.Equal(90, (int)rule["noncurrent_version_expiration"]![0]!["noncurrent_days"]!);
        Assert.Equal(7, (int)rule["abort_incomplete_multipart_upload"]![0]!["days_after_initiation"]!);
        Assert.True((bool)Storage.Single("aws_s3_bucket", $"{path}/Bucket")["lifecycle"]!["prevent_destroy"]!);
    }

    [Fact]
    public void Saved_plans_go_after_a_month_and_what_was_applied_of_them_the_day_after()
    {
        var rule = Storage.Single("aws_s3_bucket_lifecycle_configuration", "State/Bucket/Lifecycle")["rule"]![1]!;

        Assert.Equal("plans/", (string)rule["filter"]![0]!["prefix"]!);
        Assert.Equal(30, (int)rule["expiration"]![0]!["days"]!);
        Assert.Equal(1, (int)rule["noncurrent_version_expiration"]![0]!["noncurrent_days"]!);
        Assert.Single(Storage.Single("aws_s3_bucket_lifecycle_configuration", "State/Logs/Lifecycle")["rule"]!.AsArray());
    }

    [Fact]
    public void State_bucket_is_encrypted_with_the_customer_key_through_a_bucket_key()
    {
        var rule = Storage.Single("aws_s3_bucket_server_side_encryption_configuration", "State/Bucket/Encryption")["rule"]![0]!;

        Assert.True((bool)rule["bucket_key_enabled"]!);
        Assert.Equal("aws:kms", (string)rule["apply_server_side_encryption_by_default"]!["sse_algorithm"]!);
        Assert.Contains("State_Key", (string)rule["apply_server_side_encryption_by_default"]!["kms_master_key_id"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void State_bucket_logs_its_accesses_to_the_other_bucket_which_takes_them_from_this_account_only()
    {
        Assert.Equal("lynx-tfstate-111122223333/", (string)Storage.Single("aws_s3_bucket_logging")["target_prefix"]!);
        var taken = Storage.Single("aws_s3_bucket_policy", "State/Logs/Policy").Policy()["Statement"]![1]!;
        Assert.Equal("logging.s3.amazonaws.com", (string)taken["Principal"]!["Service"]!);
        Assert.Equal("111122223333", (string)taken["Condition"]!["StringEquals"]!["aws:SourceAccount"]!);
    }

    [Theory]
    [InlineData("State/Bucket/Policy")]
    [InlineData("State/Logs/Policy")]
    public void Bucket_policies_deny_plain_http_to_everyone(string path)
    {
        var denial = Storage.Single("aws_s3_bucket_policy", path).Policy()["Statement"]![0]!;

        Assert.Equal(("Deny", "*", "s3:*"), ((string)denial["Effect"]!, (string)denial["Principal"]!["AWS"]!, (string)denial["Action"]!));
        Assert.Equal("false", (string)denial["Condition"]!["Bool"]!["aws:SecureTransport"]!);
    }

    [Fact]
    public void Lock_table_is_on_demand_recoverable_encrypted_and_kept()
    {
        var table = Storage.Single("aws_dynamodb_table");

        Assert.Equal(("PAY_PER_REQUEST", "LockID"), ((string)table["billing_mode"]!, (string)table["hash_key"]!));
        Assert.True((bool)table["point_in_time_recovery"]!["enabled"]!);
        Assert.True((bool)table["server_side_encryption"]!["enabled"]!);
        Assert.Contains("State_Key", (string)table["server_side_encryption"]!["kms_key_arn"]!, StringComparison.Ordinal);
        Assert.True((bool)table["deletion_protection_enabled"]!);
        Assert.True((bool)table["lifecycle"]!["prevent_destroy"]!);
    }

    private static JsonNode Backend(StateBackend state) =>
        Synth(estate => _ = new BackendStack(estate, state)).Stacks.Single().Json["terraform"]!["backend"]!;

    private sealed class BackendStack(Estate estate, StateBackend state)
        : AwsStack(estate, estate.Environment("dev"), "test", TestEstate.AwsAccount with { State = state });
}

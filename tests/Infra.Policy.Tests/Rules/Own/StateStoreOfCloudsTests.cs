namespace Infra.Policy.Tests.Rules.Own;

/// <summary>What states hang on is protected on every cloud alike.</summary>
public sealed class StateStoreOfCloudsTests
{
    [Fact]
    public void Bucket_and_table_of_AWS_are_found_with_all_that_is_missing()
    {
        var findings = TestEstate.Of(
            """
            { "resource": {
                "aws_s3_bucket": { "it": { "bucket": "lynx-tfstate-1", "force_destroy": true } },
                "aws_s3_bucket_versioning": { "it": { "bucket": "${aws_s3_bucket.it.id}", "versioning_configuration": { "status": "Suspended" } } },
                "aws_s3_bucket_public_access_block": { "it": { "bucket": "${aws_s3_bucket.it.id}", "block_public_acls": true, "block_public_policy": false, "ignore_public_acls": true, "restrict_public_buckets": true } },
                "aws_dynamodb_table": { "it": { "name": "lynx-tflock" } } } }
            """).Findings("INFRA-AWS-STATE");

        Assert.Equal(
            [
                "aws_dynamodb_table.it deletion_protection_enabled: not set",
                "aws_dynamodb_table.it lifecycle.prevent_destroy: not set",
                "aws_s3_bucket.it : without any aws_s3_bucket_server_side_encryption_configuration that refers to it",
                "aws_s3_bucket.it force_destroy: true",
                "aws_s3_bucket.it lifecycle.prevent_destroy: not set",
                "aws_s3_bucket_public_access_block.it block_public_policy: false",
                "aws_s3_bucket_versioning.it versioning_configuration.status: \"Suspended\"",
            ],
            findings);
    }

    [Theory]
    [InlineData("lynx-data", "lynx-table")]
    public void Bucket_and_table_of_other_things_are_not_asked(string bucket, string table)
    {
        var estate = TestEstate.Of($$"""{ "resource": { "aws_s3_bucket": { "it": { "bucket": "{{bucket}}" } }, "aws_dynamodb_table": { "it": { "name": "{{table}}" } } } }""");

        Assert.Equal([], estate.Findings("INFRA-AWS-STATE").Concat(estate.Findings("INFRA-STATE-RECORD")));
    }

    [Theory]
    [InlineData("aws_kms_key", """ "aws_s3_bucket": { "s": { "bucket": "lynx-tfstate" } }, "aws_s3_bucket_server_side_encryption_configuration": { "s": { "bucket": "${aws_s3_bucket.s.id}", "rule": { "kms_master_key_id": "${aws_kms_key.it.arn}" } } } """)]
    [InlineData("google_kms_crypto_key", """ "google_storage_bucket": { "s": { "name": "lynx-tfstate", "encryption": { "default_kms_key_name": "${google_kms_crypto_key.it.id}" } } } """)]
    [InlineData("azurerm_key_vault_key", """ "azurerm_storage_account": { "s": { "name": "lynxtfstate" } }, "azurerm_storage_account_customer_managed_key": { "s": { "storage_account_id": "${azurerm_storage_account.s.id}", "key_name": "${azurerm_key_vault_key.it.name}" } } """)]
    public void Key_of_states_that_may_be_destroyed_is_found_on_every_cloud(string type, string store)
    {
        Assert.Equal([$"{type}.it lifecycle.prevent_destroy: not set"], Keys(""));
        Assert.Equal([], Keys(""" "lifecycle": { "prevent_destroy": true } """));

        IReadOnlyList<string> Keys(string life) => TestEstate.Of($$"""{ "resource": { {{store}}, "{{type}}": { "it": { {{life}} } } } }""").Findings("INFRA-STATE-KEY");
    }

    [Fact]
    public void Key_of_other_things_may_go() => Assert.Equal([], TestEstate.Of("""{ "resource": { "aws_kms_key": { "it": {} } } }""").Findings("INFRA-STATE-KEY"));

    [Theory]
    [InlineData("aws_s3_bucket", "bucket", "without any aws_s3_bucket_logging that refers to it", """ "aws_s3_bucket_logging": { "x": { "bucket": "${aws_s3_bucket.it.id}", "target_bucket": "logs" } } """)]
    [InlineData("azurerm_storage_account", "name", "without any azurerm_monitor_diagnostic_setting that refers to it", """ "azurerm_monitor_diagnostic_setting": { "x": { "target_resource_id": "${azurerm_storage_account.it.id}/blobServices/default" } } """)]
    public void Store_of_states_whose_readers_nobody_records_is_found(string type, string name, string found, string record)
    {
        Assert.Equal([$"{type}.it : {found}"], TestEstate.With(type, $$"""{ "{{name}}": "lynxtfstate" }""").Findings("INFRA-STATE-RECORD"));
        Assert.Equal([], TestEstate.Of($$"""{ "resource": { "{{type}}": { "it": { "{{name}}": "lynxtfstate" } }, {{record}} } }""").Findings("INFRA-STATE-RECORD"));
    }

    [Fact]
    public void Bucket_of_Google_without_access_logs_is_found_and_the_one_that_takes_them_is_not()
    {
        Assert.Equal(
            ["google_storage_bucket.it logging.log_bucket: not set"],
            TestEstate.With("google_storage_bucket", """{ "name": "lynx-tfstate" }""").Findings("INFRA-STATE-RECORD"));
        Assert.Equal([], TestEstate.Of(
            """{ "resource": { "google_storage_bucket": { "it": { "name": "lynx-tfstate", "logging": { "log_bucket": "${google_storage_bucket.logs.name}" } }, "logs": { "name": "lynx-tfstate-logs" } } } }""")
            .Findings("INFRA-STATE-RECORD"));
    }
}

namespace Infra.Bench.Plain;

/// <summary>A stack of up to 100 resources.</summary>
internal sealed class StorageStack : TerraformStack
{
    public StorageStack(Construct app, int number, int resources) : base(app, $"aws-prod-storage{number}")
    {
        _ = new AwsProvider(this, "aws", new AwsProviderConfig { Region = EncryptionKey.Region, AllowedAccountIds = [EncryptionKey.Account] });
        new S3Backend(this, new S3BackendConfig
        {
            Bucket = $"bench-tfstate-{EncryptionKey.Account}",
            DynamodbTable = "bench-tflock",
            Encrypt = true,
            Key = $"aws/prod/storage{number}/terraform.tfstate",
            KmsKeyId = $"arn:aws:kms:{EncryptionKey.Region}:{EncryptionKey.Account}:alias/bench-tfstate",
            Region = EncryptionKey.Region,
        }).AddOverride("use_lockfile", true);

        var logs = new Bucket(this, "Logs", $"logs{number}");
        _ = new LogGroup(this, "Events", $"events{number}");
        for (var bucket = 1; bucket < resources / 10; bucket++) _ = new Bucket(this, $"Data{bucket}", $"data{number}x{bucket}", logs);
    }
}

namespace Infra.Bench.Plain;

/// <summary>A log group with a key of its own.</summary>
internal sealed class LogGroup : Construct
{
    public LogGroup(Construct scope, string id, string name) : base(scope, id)
    {
        var fullName = $"/bench/prod/{name}";
        var key = new EncryptionKey(this, "Key", name, $"Records of the log group {fullName}", user:
            $$$$"""
            {"Sid":"CloudWatchLogs","Effect":"Allow","Principal":{"Service":"logs.{{{{EncryptionKey.Region}}}}.amazonaws.com"},
            "Action":["kms:Decrypt*","kms:Describe*","kms:Encrypt*","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":"*",
            "Condition":{"ArnEquals":{"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:{{{{EncryptionKey.Region}}}}:{{{{EncryptionKey.Account}}}}:log-group:{{{{fullName}}}}"}}}
            """.ReplaceLineEndings(""));
        _ = new AwsCloudwatchLogGroup(this, "LogGroup", new AwsCloudwatchLogGroupConfig
        {
            Name = fullName, RetentionInDays = 365, KmsKeyId = key.Arn, Tags = EncryptionKey.Tags,
        });
    }
}

namespace Infra.Bench.Plain;

/// <summary>A bucket that logs to another one and has a key of its own, or one that takes access logs.</summary>
internal sealed class Bucket : Construct
{
    private readonly string _name;
    private readonly AwsS3Bucket _resource;
    private readonly AwsS3BucketPolicy _policy;

    public Bucket(Construct scope, string id, string name, Bucket? logs = null) : base(scope, id)
    {
        _name = $"bench-prod-{name}-{EncryptionKey.Account}";
        var key = logs is null ? null : new EncryptionKey(this, "Key", name, $"Objects of {_name}", protect: true);
        _resource = new AwsS3Bucket(this, "Bucket", new AwsS3BucketConfig
        {
            Bucket = _name, Lifecycle = new TerraformResourceLifecycle { PreventDestroy = true }, Tags = EncryptionKey.Tags,
        });
        Encrypt(key);
        KeepVersions();
        _policy = Permit(takesLogs: logs is null);
        if (logs is not null) LogTo(logs);
    }

    private void Encrypt(EncryptionKey? key) => _ = new AwsS3BucketServerSideEncryptionConfigurationA(this, "Encryption", new AwsS3BucketServerSideEncryptionConfigurationAConfig
    {
        Bucket = _resource.Id,
        Rule = new[]
        {
            new AwsS3BucketServerSideEncryptionConfigurationRuleA
            {
                BucketKeyEnabled = key is not null,
                ApplyServerSideEncryptionByDefault = new AwsS3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultA
                {
                    SseAlgorithm = key is null ? "AES256" : "aws:kms", KmsMasterKeyId = key?.Arn,
                },
            },
        },
    });

    private void KeepVersions()
    {
        var versioning = new AwsS3BucketVersioningA(this, "Versioning", new AwsS3BucketVersioningAConfig
        {
            Bucket = _resource.Id, VersioningConfiguration = new AwsS3BucketVersioningVersioningConfiguration { Status = "Enabled" },
        });
        _ = new AwsS3BucketLifecycleConfiguration(this, "Lifecycle", new AwsS3BucketLifecycleConfigurationConfig
        {
            Bucket = _resource.Id,
            DependsOn = [versioning],
            Rule = new[]
            {
                new AwsS3BucketLifecycleConfigurationRule
                {
                    Id = "tidy-up",
                    Status = "Enabled",
                    Filter = new[] { new AwsS3BucketLifecycleConfigurationRuleFilter { Prefix = "" } },
                    NoncurrentVersionExpiration = new[] { new AwsS3BucketLifecycleConfigurationRuleNoncurrentVersionExpiration { NoncurrentDays = 90 } },
                    AbortIncompleteMultipartUpload = new[] { new AwsS3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload { DaysAfterInitiation = 7 } },
                },
            },
        });
    }

    private AwsS3BucketPolicy Permit(bool takesLogs)
    {
        _ = new AwsS3BucketOwnershipControls(this, "Ownership", new AwsS3BucketOwnershipControlsConfig
        {
            Bucket = _resource.Id, Rule = new AwsS3BucketOwnershipControlsRule { ObjectOwnership = "BucketOwnerEnforced" },
        });
        var blocked = new AwsS3BucketPublicAccessBlock(this, "PublicAccess", new AwsS3BucketPublicAccessBlockConfig
        {
            Bucket = _resource.Id, BlockPublicAcls = true, BlockPublicPolicy = true, IgnorePublicAcls = true, RestrictPublicBuckets = true,
        });
        return new AwsS3BucketPolicy(this, "Policy", new AwsS3BucketPolicyConfig
        {
            Bucket = _resource.Id, DependsOn = [blocked], Policy = EncryptionKey.Policy(Statements(takesLogs)),
        });
    }

    private string Statements(bool takesLogs)
    {
        var arn = $"arn:aws:s3:::{_name}";
        var denyPlainHttp =
            $$$$"""
            {"Sid":"DenyPlainHttp","Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:*","Resource":["{{{{arn}}}}","{{{{arn}}}}/*"],
            "Condition":{"Bool":{"aws:SecureTransport":"false"}}}
            """;
        var takeAccessLogs =
            $$$$"""
            {"Sid":"TakeAccessLogs","Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":"s3:PutObject","Resource":"{{{{arn}}}}/*",
            "Condition":{"StringEquals":{"aws:SourceAccount":"{{{{EncryptionKey.Account}}}}"}}}
            """;
        return (takesLogs ? $"{denyPlainHttp},{takeAccessLogs}" : denyPlainHttp).ReplaceLineEndings("");
    }

    private void LogTo(Bucket logs) => _ = new AwsS3BucketLoggingA(this, "AccessLog", new AwsS3BucketLoggingAConfig
    {
        Bucket = _resource.Id, TargetBucket = logs._resource.Id, TargetPrefix = $"{_name}/", DependsOn = [logs._policy],
    });
}

using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Aws;

/// <summary>An S3 bucket that is private, versioned, encrypted and logged, with lifecycle rules, at every posture.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html</remarks>
public sealed class Bucket : EstateConstruct
{
    private readonly AwsAccount _account;

    /// <summary>Creates the bucket.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: the name is not a valid bucket name. INFRA13xx: the posture is not allowed.</exception>
    public Bucket(Construct scope, string id, BucketOptions options) : base(scope, id)
    {
        _account = AwsStack.Of(this).Account;
        Posture = Adopt(options.Posture);
        ReceivesAccessLogs = options.AccessLogs is AccessLogs.Receiver;
        BucketName = ResourceName($"{options.Name}-{_account.Id}", AwsNameRules.S3Bucket);
        Key = Posture.Encryption == Encryption.CustomerKey && !ReceivesAccessLogs ? options.Key ?? CreateKey(options) : null;
        Resource = new AwsS3Bucket(this, "Bucket", new AwsS3BucketConfig
        {
            Bucket = BucketName,
            Lifecycle = Posture.DestroyProtection ? new TerraformResourceLifecycle { PreventDestroy = true } : null,
        });

        var blocked = BlockPublicAccess();
        Encrypt();
        KeepVersions(options.Expires);
        Policy = Permit(options, blocked);
        if (options.AccessLogs is AccessLogs.Target target) LogTo(target.Bucket);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AwsS3Bucket Resource { get; }

    /// <summary>The name, known at synth.</summary>
    public string BucketName { get; }

    /// <summary>The ARN, known at synth.</summary>
    public string Arn => $"arn:{_account.Partition}:s3:::{BucketName}";

    internal bool ReceivesAccessLogs { get; }

    /// <summary>The customer-managed key, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>The bucket policy. A service that delivers to the bucket must depend on it.</summary>
    internal AwsS3BucketPolicy Policy { get; }

    /// <summary>The posture in effect.</summary>
    public BucketPosture Posture { get; }

    private EncryptionKey CreateKey(BucketOptions options) => new(this, "Key", new()
    {
        Name = options.Name, Description = $"Objects of {BucketName}", Protected = Posture.DestroyProtection,
    });

    private AwsS3BucketPublicAccessBlock BlockPublicAccess()
    {
        _ = new AwsS3BucketOwnershipControls(this, "Ownership", new AwsS3BucketOwnershipControlsConfig
        {
            Bucket = Resource.Id, Rule = new AwsS3BucketOwnershipControlsRule { ObjectOwnership = "BucketOwnerEnforced" },
        });
        return new AwsS3BucketPublicAccessBlock(this, "PublicAccess", new AwsS3BucketPublicAccessBlockConfig
        {
            Bucket = Resource.Id, BlockPublicAcls = true, BlockPublicPolicy = true, IgnorePublicAcls = true, RestrictPublicBuckets = true,
        });
    }

    private void Encrypt() => _ = new AwsS3BucketServerSideEncryptionConfigurationA(this, "Encryption", new AwsS3BucketServerSideEncryptionConfigurationAConfig
    {
        Bucket = Resource.Id,
        Rule = new[]
        {
            new AwsS3BucketServerSideEncryptionConfigurationRuleA
            {
                // Without a bucket key, every object costs a KMS call.
                BucketKeyEnabled = Key is not null,
                ApplyServerSideEncryptionByDefault = new AwsS3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultA
                {
                    SseAlgorithm = Key is null ? "AES256" : "aws:kms", KmsMasterKeyId = Key?.Arn,
                },
            },
        },
    });

    private void KeepVersions(ObjectExpiry? expires)
    {
        var versioning = new AwsS3BucketVersioningA(this, "Versioning", new AwsS3BucketVersioningAConfig
        {
            Bucket = Resource.Id, VersioningConfiguration = new AwsS3BucketVersioningVersioningConfiguration { Status = "Enabled" },
        });
        _ = new AwsS3BucketLifecycleConfiguration(this, "Lifecycle", new AwsS3BucketLifecycleConfigurationConfig
        {
            Bucket = Resource.Id,
            // Rules for versions require versioning.
            DependsOn = [versioning],
            Rule = expires is null ? new[] { TidyUp() } : [TidyUp(), Expire(expires)],
        });
    }

    private AwsS3BucketLifecycleConfigurationRule TidyUp() => new()
    {
        Id = "tidy-up",
        Status = "Enabled",
        Filter = BelowPrefix(""),
        NoncurrentVersionExpiration = VersionsAfter(Posture.NoncurrentRetentionDays),
        AbortIncompleteMultipartUpload = new[]
        {
            new AwsS3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload { DaysAfterInitiation = 7 },
        },
    };

    private static AwsS3BucketLifecycleConfigurationRule Expire(ObjectExpiry expiry) => new()
    {
        Id = "expire",
        Status = "Enabled",
        Filter = BelowPrefix(expiry.Prefix),
        Expiration = new[] { new AwsS3BucketLifecycleConfigurationRuleExpiration { Days = expiry.Days } },
        NoncurrentVersionExpiration = VersionsAfter(ObjectExpiry.VersionDays),
    };

    private static AwsS3BucketLifecycleConfigurationRuleFilter[] BelowPrefix(string prefix) => [new() { Prefix = prefix }];

    private static AwsS3BucketLifecycleConfigurationRuleNoncurrentVersionExpiration[] VersionsAfter(int days) => [new() { NoncurrentDays = days }];

    private void LogTo(Bucket target) => _ = new AwsS3BucketLoggingA(this, "AccessLog", new AwsS3BucketLoggingAConfig
    {
        Bucket = Resource.Id, TargetBucket = target.Resource.Id, TargetPrefix = $"{BucketName}/",
        // S3 rejects a target that does not accept logs yet.
        DependsOn = [target.Policy],
    });

    private AwsS3BucketPolicy Permit(BucketOptions options, AwsS3BucketPublicAccessBlock blocked) => new(this, "Policy", new AwsS3BucketPolicyConfig
    {
        Bucket = Resource.Id,
        Policy = new PolicyDocument([DenyPlainHttp(), .. ReceivesAccessLogs ? [TakeAccessLogs()] : Array.Empty<PolicyStatement>(), .. options.Policy]).ToJson(),
        // S3 rejects concurrent changes to a bucket's access settings.
        DependsOn = [blocked],
    });

    private PolicyStatement DenyPlainHttp() => new()
    {
        Sid = "DenyPlainHttp",
        Effect = PolicyEffect.Deny,
        Principal = PolicyPrincipal.Everyone,
        Actions = ["s3:*"],
        Resources = [Arn, $"{Arn}/*"],
        Conditions = [new("Bool", "aws:SecureTransport", "false")],
    };

    private PolicyStatement TakeAccessLogs() => new()
    {
        Sid = "TakeAccessLogs",
        Principal = PolicyPrincipal.Service("logging.s3.amazonaws.com"),
        Actions = ["s3:PutObject"],
        Resources = [$"{Arn}/*"],
        Conditions = [new("StringEquals", "aws:SourceAccount", _account.Id)],
    };
}

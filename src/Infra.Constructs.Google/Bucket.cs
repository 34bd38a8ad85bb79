using Infra.Constructs.Estates;
using Infra.Constructs.Google.Naming;
using Infra.Constructs.Google.Posture;
using Infra.Constructs.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Google;

/// <summary>A Cloud Storage bucket that is private, versioned, encrypted and logged, with lifecycle rules, at every posture.</summary>
/// <remarks>https://cloud.google.com/storage/docs/best-practices</remarks>
public sealed class Bucket : EstateConstruct
{
    // Google delivers access logs as this group, to any bucket that grants it access. https://cloud.google.com/storage/docs/access-logs
    private const string LogDelivery = "group:cloud-storage-analytics@google.com";

    /// <summary>Creates the bucket in the region of the stack's project.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: the name is not a valid bucket name. INFRA13xx: the posture is not allowed.</exception>
    public Bucket(Construct scope, string id, BucketOptions options) : base(scope, id)
    {
        var project = GoogleStack.Of(this).Project;
        Posture = Adopt(options.Posture);
        BucketName = ResourceName($"{options.Name}-{project.Number}", GoogleNameRules.GcsBucket);
        Key = Posture.Encryption == Encryption.CustomerKey ? options.Key ?? CreateKey(options.Name) : null;
        Resource = new GoogleStorageBucket(this, "Bucket", new GoogleStorageBucketConfig
        {
            Name = BucketName,
            Location = project.Region,
            UniformBucketLevelAccess = true, // GCP-0002, CKV_GCP_29
            PublicAccessPrevention = "enforced", // GCP-0001, CKV_GCP_114
            Versioning = new GoogleStorageBucketVersioning { Enabled = true }, // GCP-0078, CKV_GCP_78
            LifecycleRule = options.Expires is null ? TidyUp() : [.. TidyUp(), .. Expire(options.Expires)],
            Encryption = Key is null ? null : new GoogleStorageBucketEncryption { DefaultKmsKeyName = Key.KeyId },
            Logging = options.AccessLogs is AccessLogs.Target to ? LogTo(to.Bucket) : null, // GCP-0077, CKV_GCP_62
            Lifecycle = Posture.DestroyProtection ? new TerraformResourceLifecycle { PreventDestroy = true } : null,
            DependsOn = Key?.Grants.ToArray(),
        });
        if (options.AccessLogs is AccessLogs.Receiver) TakeAccessLogs();
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleStorageBucket Resource { get; }

    /// <summary>The name, known at synth.</summary>
    public string BucketName { get; }

    /// <summary>The customer-managed key, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; }

    /// <summary>The posture in effect.</summary>
    public GoogleBucketPosture Posture { get; }

    private EncryptionKey CreateKey(string name) => new(this, "Key", new()
    {
        Name = name, Users = [ServiceAgent.CloudStorage], Protected = Posture.DestroyProtection,
    });

    private GoogleStorageBucketLifecycleRule[] TidyUp() =>
    [
        new()
        {
            Action = new GoogleStorageBucketLifecycleRuleAction { Type = "Delete" },
            Condition = new GoogleStorageBucketLifecycleRuleCondition
            {
                WithState = "ARCHIVED", DaysSinceNoncurrentTime = Posture.NoncurrentRetentionDays,
            },
        },
        new()
        {
            Action = new GoogleStorageBucketLifecycleRuleAction { Type = "AbortIncompleteMultipartUpload" },
            Condition = new GoogleStorageBucketLifecycleRuleCondition { Age = 7 },
        },
    ];

    private static GoogleStorageBucketLifecycleRule[] Expire(ObjectExpiry expiry) =>
    [
        new()
        {
            Action = new GoogleStorageBucketLifecycleRuleAction { Type = "Delete" },
            Condition = new GoogleStorageBucketLifecycleRuleCondition { MatchesPrefix = [expiry.Prefix], Age = expiry.Days },
        },
        new()
        {
            Action = new GoogleStorageBucketLifecycleRuleAction { Type = "Delete" },
            Condition = new GoogleStorageBucketLifecycleRuleCondition
            {
                MatchesPrefix = [expiry.Prefix], WithState = "ARCHIVED", DaysSinceNoncurrentTime = ObjectExpiry.VersionDays,
            },
        },
    ];

    private GoogleStorageBucketLogging LogTo(Bucket target) => new() { LogBucket = target.Resource.Name, LogObjectPrefix = $"{BucketName}/" };

    private void TakeAccessLogs() => _ = new GoogleStorageBucketIamMember(this, "LogDelivery", new GoogleStorageBucketIamMemberConfig
    {
        Bucket = Resource.Name, Role = "roles/storage.objectCreator", Member = LogDelivery,
    });
}

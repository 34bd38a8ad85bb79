using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Trail;

/// <summary>
/// The account's CloudTrail: all management events in all regions, and reads and writes of objects in selected buckets. Always hardened for
/// auditors. Its files are signed, encrypted with their own key, and copied to a log group for alarms.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html</remarks>
public sealed class AccountTrail : EstateConstruct
{
    private const string Suffix = "trail";
    private const int RetentionDays = 365; // SOC 2 CC7.2: one year, like every log

    private readonly AwsAccount _account;

    /// <summary>Creates the trail, its bucket, key and log group.</summary>
    public AccountTrail(AwsStack scope, string id, AccountTrailOptions options) : base(scope, id)
    {
        _account = scope.Account;
        Name = ResourceName(Suffix, AwsNameRules.Trail);
        Arn = _account.Arn("cloudtrail", $"trail/{Name}");
        Key = new EncryptionKey(this, "Key", new() { Name = $"{Suffix}-files", Description = $"Records of the trail {Name}", Users = [Encrypt(), DescribeKey()], Protected = true });
        Bucket = new Bucket(this, "Bucket", new()
        {
            Name = Suffix, AccessLogs = AccessLogs.To(options.AccessLogs), Key = Key, Policy = [AskForAcl(), Deliver()], Posture = BucketPosture.Hardened,
        });
        Logs = new LogGroup(this, "Logs", new() { Name = Suffix, RetentionDays = RetentionDays, Encryption = Encryption.CustomerKey });
        Resource = CreateTrail();
        if (options.ObjectsOf is { } chosen) Record(chosen);
        else Stack.Estate.WhenDescribed(() => Record(BucketsOfAccount()));
    }

    /// <summary>The L1 resource.</summary>
    public AwsCloudtrail Resource { get; }

    /// <summary>The name of the trail.</summary>
    public string Name { get; }

    /// <summary>The ARN, known at synth.</summary>
    public string Arn { get; }

    /// <summary>The key of the log files.</summary>
    public EncryptionKey Key { get; }

    /// <summary>The bucket that stores the log files.</summary>
    public Bucket Bucket { get; }

    /// <summary>The log group that alarms watch.</summary>
    public LogGroup Logs { get; }

    private AwsCloudtrail CreateTrail()
    {
        var role = new ServiceRole(this, "Role", new()
        {
            Name = $"{Suffix}-logs",
            Description = "Lets CloudTrail write to its log group",
            Trust = new() { Sid = "CloudTrail", Principal = Service, Actions = ["sts:AssumeRole"], Conditions = [OfTrail] },
            Policy = [new() { Sid = "Write", Actions = ["logs:CreateLogStream", "logs:PutLogEvents"], Resources = [$"{Logs.Arn}:log-stream:*"] }],
        });
        return new AwsCloudtrail(this, "Trail", new AwsCloudtrailConfig
        {
            Name = Name,
            S3BucketName = Bucket.Resource.Id,
            KmsKeyId = Key.Arn,
            IsMultiRegionTrail = true,
            IncludeGlobalServiceEvents = true,
            EnableLogFileValidation = true,
            CloudWatchLogsGroupArn = $"{Logs.Resource.Arn}:*",
            CloudWatchLogsRoleArn = role.Arn,
            // CloudTrail checks its access to the bucket, key and role on creation.
            DependsOn = [.. role.Permissions, Bucket.Policy],
        });
    }

    private void Record(IReadOnlyList<Bucket> buckets) => Resource.PutEventSelector(new[]
    {
        new AwsCloudtrailEventSelector
        {
            ReadWriteType = "All",
            IncludeManagementEvents = true,
            DataResource = buckets.Count == 0 ? null : new[]
            {
                new AwsCloudtrailEventSelectorDataResource { Type = "AWS::S3::Object", Values = [.. buckets.Select(bucket => $"{bucket.Arn}/")] },
            },
        },
    });

    /// <summary>Excludes buckets that receive logs: recording each delivered log would cause another delivery, without end.</summary>
    private List<Bucket> BucketsOfAccount() =>
    [
        .. Stack.Estate.Stacks.OfType<AwsStack>().Where(stack => stack.Account.Id == _account.Id)
            .SelectMany(stack => stack.Node.FindAll().OfType<Bucket>()).Where(bucket => bucket != Bucket && !bucket.ReceivesAccessLogs)
            .OrderBy(bucket => bucket.BucketName, StringComparer.Ordinal),
    ];

    private static PolicyPrincipal Service => PolicyPrincipal.Service("cloudtrail.amazonaws.com");

    private PolicyCondition OfTrail => new("StringEquals", "aws:SourceArn", Arn);

    /// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html</remarks>
    private PolicyStatement Encrypt() => new()
    {
        Sid = "CloudTrailEncrypts",
        Principal = Service,
        Actions = ["kms:GenerateDataKey*"],
        Resources = ["*"],
        Conditions = [OfTrail, new("StringLike", "kms:EncryptionContext:aws:cloudtrail:arn", $"arn:{_account.Partition}:cloudtrail:*:{_account.Id}:trail/*")],
    };

    private PolicyStatement DescribeKey() => new() { Sid = "CloudTrailLooksAtIt", Principal = Service, Actions = ["kms:DescribeKey"], Resources = ["*"], Conditions = [OfTrail] };

    /// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html</remarks>
    private PolicyStatement AskForAcl() => new() { Sid = "CloudTrailLooksAtIt", Principal = Service, Actions = ["s3:GetBucketAcl"], Resources = [BucketArn], Conditions = [OfTrail] };

    private PolicyStatement Deliver() => new()
    {
        Sid = "CloudTrailDelivers",
        Principal = Service,
        Actions = ["s3:PutObject"],
        Resources = [$"{BucketArn}/AWSLogs/{_account.Id}/*"],
        Conditions = [OfTrail, new("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control")],
    };

    // Computed before the bucket exists: the bucket policy is one of its options.
    private string BucketArn => $"arn:{_account.Partition}:s3:::{Stack.ResourceName($"{Suffix}-{_account.Id}", AwsNameRules.S3Bucket)}";
}

using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Trail;

/// <summary>
/// The record of everything that is done in the account, in all regions, and of who reads and writes the objects of some buckets. Always
/// hardened: it is what an auditor asks for. Its files are signed, kept under a key of its own, and copied to a log group, where alarms look.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html</remarks>
public sealed class AccountTrail : EstateConstruct
{
    private const string Suffix = "trail";
    private const int RetentionDays = 365; // SOC 2 CC7.2: a year, as every log

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

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its ARN, known at synth.</summary>
    public string Arn { get; }

    /// <summary>The key of its files.</summary>
    public EncryptionKey Key { get; }

    /// <summary>Where its files rest.</summary>
    public Bucket Bucket { get; }

    /// <summary>Where alarms look.</summary>
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
            // CloudTrail tries bucket, key and role before it takes them.
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

    /// <summary>A record of each log that is delivered would itself be delivered, without end.</summary>
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

    // Named before it is there: its policy is one of its options.
    private string BucketArn => $"arn:{_account.Partition}:s3:::{Stack.ResourceName($"{Suffix}-{_account.Id}", AwsNameRules.S3Bucket)}";
}

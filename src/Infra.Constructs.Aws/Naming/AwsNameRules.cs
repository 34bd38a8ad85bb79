using Infra.Constructs.Naming;

namespace Infra.Constructs.Aws.Naming;

/// <summary>AWS's rules for names.</summary>
public static class AwsNameRules
{
    /// <summary>The Name tag or description that AWS shows for a resource and does not validate.</summary>
    public static NameRule NameTag { get; } = new("a Name tag", 256, ".+", "any characters") { IsOfManyKinds = true };

    /// <summary>https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html</summary>
    public static NameRule S3Bucket { get; } = new("an S3 bucket", 63, "[a-z0-9][a-z0-9-]+[a-z0-9]", "lower-case letters, digits and hyphens") { Reach = NameReach.World };

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public static NameRule IamRole { get; } = new("an IAM role", 64, "[A-Za-z0-9+=,.@_-]+", "letters, digits and +=,.@_-") { Reach = NameReach.Account };

    /// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html</summary>
    public static NameRule Secret { get; } = new("a secret", 512, "[A-Za-z0-9/_+=.@-]+", "letters, digits and /_+=.@-");

    /// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html</summary>
    public static NameRule KmsAlias { get; } = new("a KMS alias", 250, "[A-Za-z0-9/_-]+", "letters, digits and /_-");

    /// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html</summary>
    public static NameRule DynamoDbTable { get; } = new("a DynamoDB table", 255, "[A-Za-z0-9_.-]{3,}", "3 or more letters, digits and _.-");

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html</summary>
    public static NameRule LogGroup { get; } = new("a log group", 512, "[A-Za-z0-9_/.#-]+", "letters, digits and _/.#-");

    /// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html</summary>
    public static NameRule SecurityGroup { get; } =
        new("a security group", 255, "(?!sg-)[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]+", "letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*, and no sg- in front");

    /// <summary>https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html</summary>
    public static NameRule EksCluster { get; } = new("an EKS cluster", 100, "[A-Za-z0-9][A-Za-z0-9_-]*", "letters, digits and _-");

    /// <summary>A node group name has up to 63 characters, of which Terraform appends 26 to a prefix.</summary>
    public static NameRule NodeGroupPrefix { get; } = new("a prefix of node groups", 37, "[A-Za-z0-9][A-Za-z0-9_-]*", "letters, digits and _-");

    /// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html</summary>
    public static NameRule LaunchTemplate { get; } = new("a launch template", 128, "[A-Za-z0-9().\\/_-]{3,}", "3 or more letters, digits and ().-/_");

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public static NameRule IamPolicy { get; } = new("an IAM policy", 128, "[A-Za-z0-9+=,.@_-]+", "letters, digits and +=,.@_-") { Reach = NameReach.Account };

    /// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html</summary>
    public static NameRule Trail { get; } = new("a trail", 128, "[A-Za-z0-9][A-Za-z0-9._-]+[A-Za-z0-9]", "3 or more letters, digits and ._-");

    /// <summary>https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html</summary>
    public static NameRule SnsTopic { get; } = new("an SNS topic", 256, "[A-Za-z0-9_-]+", "letters, digits and _-");

    /// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html</summary>
    public static NameRule SqsQueue { get; } = new("an SQS queue", 80, "[A-Za-z0-9_-]+(\\.fifo)?", "letters, digits and _-, and .fifo at the end of a FIFO queue");

    /// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html</summary>
    public static NameRule EventRule { get; } = new("a rule of EventBridge", 64, "[A-Za-z0-9._-]+", "letters, digits and ._-");

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public static NameRule InstanceProfile { get; } = new("an instance profile", 128, "[A-Za-z0-9+=,.@_-]+", "letters, digits and +=,.@_-") { Reach = NameReach.Account };
}

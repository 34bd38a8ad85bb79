namespace Infra.Constructs.Naming;

public sealed partial record NameRule
{
    /// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html</summary>
    public static NameRule SecurityGroup { get; } =
        new("a security group", 255, "(?!sg-)[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]+", "letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*, and no sg- in front");

    /// <summary>https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html</summary>
    public static NameRule EksCluster { get; } = new("an EKS cluster", 100, "[A-Za-z0-9][A-Za-z0-9_-]*", "letters, digits and _-");

    /// <summary>Names of node groups are 63 long; Terraform appends 26 characters to a prefix.</summary>
    public static NameRule NodeGroupPrefix { get; } = new("a prefix of node groups", 37, "[A-Za-z0-9][A-Za-z0-9_-]*", "letters, digits and _-");

    /// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html</summary>
    public static NameRule LaunchTemplate { get; } = new("a launch template", 128, "[A-Za-z0-9().\\/_-]{3,}", "3 or more letters, digits and ().-/_");

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public static NameRule IamPolicy { get; } = new("an IAM policy", 128, "[A-Za-z0-9+=,.@_-]+", "letters, digits and +=,.@_-");

    /// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html</summary>
    public static NameRule Trail { get; } = new("a trail", 128, "[A-Za-z0-9][A-Za-z0-9._-]+[A-Za-z0-9]", "3 or more letters, digits and ._-");

    /// <summary>https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html</summary>
    public static NameRule SnsTopic { get; } = new("an SNS topic", 256, "[A-Za-z0-9_-]+", "letters, digits and _-");

    /// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html</summary>
    public static NameRule EventRule { get; } = new("a rule of EventBridge", 64, "[A-Za-z0-9._-]+", "letters, digits and ._-");

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public static NameRule InstanceProfile { get; } = new("an instance profile", 128, "[A-Za-z0-9+=,.@_-]+", "letters, digits and +=,.@_-");
}

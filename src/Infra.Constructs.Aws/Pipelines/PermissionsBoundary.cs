using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// The most that any role of an environment can do, whatever its policies say: what clusters, nodes and machines need, in one region, and
/// nothing with identities, states, the trail, or whatever carries the tag of another environment. A pipeline can only make roles that
/// stand behind it.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html</remarks>
public sealed class PermissionsBoundary : EstateConstruct
{
    /// <summary>
    /// Service by service, what the policies of AWS for clusters and nodes, and those of the constructs, hold; but for reading parameters, which
    /// are those of the whole account.
    /// </summary>
    private static readonly (string Service, string[] Actions)[] Workloads =
    [
        ("autoscaling", ["DescribeAutoScalingGroups", "UpdateAutoScalingGroup"]),
        ("ec2",
        [
            "AssignIpv6Addresses", "AssignPrivateIpAddresses", "AttachNetworkInterface", "AttachVolume", "AuthorizeSecurityGroupIngress",
            "CreateNetworkInterface", "CreateRoute", "CreateSecurityGroup", "CreateTags", "CreateVolume", "DeleteNetworkInterface", "DeleteRoute",
            "DeleteSecurityGroup", "DeleteVolume", "Describe*", "DetachNetworkInterface", "DetachVolume", "GetSecurityGroupsForVpc", "ModifyInstanceAttribute",
            "ModifyNetworkInterfaceAttribute", "ModifyVolume", "RevokeSecurityGroupIngress", "UnassignIpv6Addresses", "UnassignPrivateIpAddresses",
        ]),
        ("ec2messages", ["AcknowledgeMessage", "DeleteMessage", "FailMessage", "GetEndpoint", "GetMessages", "SendReply"]),
        ("ecr", ["BatchCheckLayerAvailability", "BatchGetImage", "BatchImportUpstreamImage", "GetAuthorizationToken", "GetDownloadUrlForLayer"]),
        ("eks", ["DescribeCluster"]),
        ("eks-auth", ["AssumeRoleForPodIdentity"]),
        ("elasticloadbalancing", ["Add*", "Apply*", "Attach*", "Configure*", "Create*", "De*", "Modify*", "Register*", "Set*"]),
        ("kms", ["CreateGrant", "Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey*", "ListGrants"]),
        ("logs", ["CreateLogStream", "DescribeLogStreams", "PutLogEvents"]),
        ("ssm",
        [
            "Describe*", "GetDeployablePatchSnapshotForInstance", "GetDocument", "GetManifest", "List*", "PutComplianceItems",
            "PutConfigurePackageResult", "PutInventory", "UpdateAssociationStatus", "UpdateInstanceAssociationStatus", "UpdateInstanceInformation",
        ]),
        ("ssmmessages", ["CreateControlChannel", "CreateDataChannel", "OpenControlChannel", "OpenDataChannel"]),
    ];

    internal PermissionsBoundary(Construct scope, string id, string environment, AwsPipelinesOptions options) : base(scope, id)
    {
        var account = AwsStack.Of(this).Account;
        var name = AwsNameRules.IamPolicy.Check(ConstructPath, $"{Stack.Estate.Name}-{environment}-{Name}");
        var document = new PolicyDocument([.. Workload(account), .. options.Workloads, KeepOutOfStates(account, options.State), .. KeepOutOfOthers(environment)]);
        Validate(PolicySize.OfManaged.Check(ConstructPath, name, [document]));
        Arn = account.IamArn($"policy/{name}");
        Resource = new AwsIamPolicy(this, "Policy", new AwsIamPolicyConfig
        {
            Name = name, Description = $"The most that a role of {environment} can do", Policy = document.ToJson(),
        });
    }

    /// <summary>The last part of its name, for <see cref="AwsAccount.RoleBoundary"/>.</summary>
    public const string Name = "boundary";

    /// <summary>The L1 resource.</summary>
    public AwsIamPolicy Resource { get; }

    /// <summary>The ARN, known at synth.</summary>
    public string Arn { get; }

    private static IEnumerable<PolicyStatement> Workload(AwsAccount account) =>
    [
        new()
        {
            Sid = "Workloads",
            Actions = [.. from service in Workloads from action in service.Actions select $"{service.Service}:{action}"],
            Resources = ["*"],
            Conditions = [new("StringEquals", "aws:RequestedRegion", account.Region)],
        },
        new()
        {
            Sid = "LoadBalancers",
            Actions = ["iam:CreateServiceLinkedRole"],
            Resources = ["*"],
            Conditions = [new("StringEquals", "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com")],
        },
    ];

    /// <summary>States hold secrets of all environments.</summary>
    private static PolicyStatement KeepOutOfStates(AwsAccount account, S3StateStorage state) => new()
    {
        Sid = "KeepOutOfStates",
        Effect = PolicyEffect.Deny,
        Actions = ["dynamodb:*", "kms:*", "s3:*"],
        Resources = [state.Bucket.Arn, $"{state.Bucket.Arn}/*", account.Arn("dynamodb", $"table/{state.LockTableName}"), state.Key.Arn],
    };

    /// <summary>What EKS and the like create carries no tag; what the estate creates always does.</summary>
    private static IEnumerable<PolicyStatement> KeepOutOfOthers(string environment) =>
        from tag in (string[])["Resource", "Request"]
        select new PolicyStatement
        {
            Sid = $"KeepOutOfOthers{tag}",
            Effect = PolicyEffect.Deny,
            Actions = [.. Workloads.Select(service => $"{service.Service}:*")],
            Resources = ["*"],
            Conditions = [new("StringNotEquals", $"aws:{tag}Tag/environment", environment), new("Null", $"aws:{tag}Tag/environment", "false")],
        };
}

using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>What Terraform asks about the resources of the constructs: how they are set, never what is in them.</summary>
internal static class ReadPermissions
{
    /// <summary>What takes no resource.</summary>
    private static readonly string[] Everywhere =
        ["ec2:Describe*", "eks:DescribeAddonVersions", "kms:ListAliases", "logs:DescribeLogGroups", "ssm:DescribeParameters"];

    /// <summary>What belongs to the environment, by name where it has one.</summary>
    private static readonly (string Service, string[] Actions)[] OfEnvironment =
    [
        ("eks",
        [
            "DescribeAccessEntry", "DescribeAddon", "DescribeCluster", "DescribeNodegroup", "DescribePodIdentityAssociation", "DescribeUpdate",
            "ListAssociatedAccessPolicies", "ListTagsForResource",
        ]),
        ("iam",
        [
            "GetInstanceProfile", "GetOpenIDConnectProvider", "GetPolicy", "GetPolicyVersion", "GetRole", "GetRolePolicy", "ListAttachedRolePolicies",
            "ListInstanceProfilesForRole", "ListOpenIDConnectProviderTags", "ListPolicyVersions", "ListRolePolicies", "ListRoleTags",
        ]),
        ("kms", ["DescribeKey", "GetKeyPolicy", "GetKeyRotationStatus", "ListResourceTags"]),
        ("logs", ["ListTagsForResource"]),
        ("secretsmanager", ["DescribeSecret", "GetResourcePolicy", "ListSecretVersionIds"]),
    ];

    /// <summary>What serves all environments: the storage of states, identities, the trail and the alarms.</summary>
    private static readonly (string Service, string[] Actions)[] OfFoundation =
    [
        ("cloudtrail", ["GetEventSelectors", "GetInsightSelectors", "GetTrail", "GetTrailStatus", "ListTags"]),
        ("cloudwatch", ["DescribeAlarms", "ListTagsForResource"]),
        ("dynamodb", ["DescribeContinuousBackups", "DescribeTable", "DescribeTimeToLive", "ListTagsOfResource"]),
        ("events", ["DescribeRule", "ListTagsForResource", "ListTargetsByRule"]),
        ("logs", ["DescribeMetricFilters"]),
        ("s3",
        [
            "GetAccelerateConfiguration", "GetBucket*", "GetEncryptionConfiguration", "GetLifecycleConfiguration", "GetReplicationConfiguration", "ListBucket",
        ]),
        ("sns", ["GetTopicAttributes", "ListTagsForResource"]),
    ];

    public static IEnumerable<PolicyStatement> Of(PipelineScope scope) =>
    [
        new() { Sid = "Everywhere", Actions = Everywhere, Resources = ["*"] },
        new() { Sid = "Environment", Actions = Names(OfEnvironment), Resources = [.. Own(scope)] },
        new()
        {
            // Where Amazon publishes the newest images; parameters of the account hold secrets.
            Sid = "PublicParameters", Actions = ["ssm:GetParameter"], Resources = [$"arn:{scope.Account.Partition}:ssm:{scope.Account.Region}::parameter/aws/service/*"],
        },
        .. scope.ReadsFoundation ? Foundation(scope) : [],
    ];

    private static IEnumerable<PolicyStatement> Foundation(PipelineScope scope) =>
    [
        new() { Sid = "Foundation", Actions = Names(OfFoundation), Resources = [.. Shared(scope)] },
        // Neither takes a resource.
        new() { Sid = "FoundationLists", Actions = ["cloudtrail:DescribeTrails", "sns:GetSubscriptionAttributes"], Resources = ["*"] },
    ];

    private static IEnumerable<string> Own(PipelineScope scope) =>
    [
        .. ClusterPermissions.Resources(scope),
        scope.Account.IamArn("instance-profile/*"),
        scope.Account.IamArn("oidc-provider/*"),
        scope.Account.IamArn($"policy/{scope.Identity.Estate}-*"),
        scope.Account.RoleArn("*"),
        scope.Account.Arn("kms", "*"),
        scope.Account.Arn("logs", "log-group:*"),
        scope.Account.Arn("secretsmanager", $"secret:{scope.Prefix}*"),
    ];

    private static IEnumerable<string> Shared(PipelineScope scope)
    {
        var estate = scope.Identity.Estate;
        return
        [
            scope.Account.Arn("cloudtrail", $"trail/{estate}-*"),
            scope.Account.Arn("cloudwatch", $"alarm:{estate}-*"),
            scope.Account.Arn("dynamodb", $"table/{estate}-*"),
            scope.Account.Arn("events", $"rule/{estate}-*"),
            scope.Account.Arn("logs", $"log-group:/{estate}/*"),
            $"arn:{scope.Account.Partition}:s3:::{estate}-*",
            scope.Account.Arn("sns", $"{estate}-*"),
        ];
    }

    private static string[] Names((string Service, string[] Actions)[] table) =>
        [.. from service in table from action in service.Actions select $"{service.Service}:{action}"];
}

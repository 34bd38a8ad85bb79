using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>Clusters of EKS, by name, and where they log.</summary>
/// <remarks>https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelastickubernetesservice.html</remarks>
internal static class ClusterPermissions
{
    private static readonly string[] Kinds = ["access-entry", "addon", "cluster", "nodegroup", "podidentityassociation"];

    private static readonly string[] Actions =
    [
        "AssociateAccessPolicy", "AssociateEncryptionConfig", "CreateAccessEntry", "CreateAddon", "CreateNodegroup",
        "CreatePodIdentityAssociation", "DeleteAccessEntry", "DeleteAddon", "DeleteCluster", "DeleteNodegroup", "DeletePodIdentityAssociation",
        "DisassociateAccessPolicy", "TagResource", "UntagResource", "UpdateAccessEntry", "UpdateAddon", "UpdateClusterConfig", "UpdateClusterVersion",
        "UpdateNodegroupConfig", "UpdateNodegroupVersion", "UpdatePodIdentityAssociation",
    ];

    private static readonly string[] LogActions =
        ["AssociateKmsKey", "CreateLogGroup", "DeleteLogGroup", "DisassociateKmsKey", "PutRetentionPolicy", "TagResource", "UntagResource"];

    public static IEnumerable<PolicyStatement> Writing(PipelineScope scope) =>
    [
        new()
        {
            Sid = "Clusters",
            Actions = [.. Actions.Select(action => $"eks:{action}")],
            Resources = Resources(scope),
        },
        // A cluster that is not there yet is no resource to IAM: it goes by its tag.
        new() { Sid = "CreateClusters", Actions = ["eks:CreateCluster"], Resources = ["*"], Conditions = [scope.GetsTag] },
        new() { Sid = "LogGroups", Actions = [.. LogActions.Select(action => $"logs:{action}")], Resources = LogGroups(scope) },
    ];

    /// <summary>The environment's clusters and what belongs to them.</summary>
    public static string[] Resources(PipelineScope scope) => [.. Kinds.Select(kind => scope.Account.Arn("eks", $"{kind}/{scope.Prefix}*"))];

    private static string[] LogGroups(PipelineScope scope) =>
    [
        scope.Account.Arn("logs", $"log-group:/{scope.Identity.Estate}/{scope.Identity.Environment}/*"),
        scope.Account.Arn("logs", $"log-group:/aws/eks/{scope.Prefix}*"),
    ];
}

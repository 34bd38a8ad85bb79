using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>
/// Roles of the environment, by name and behind the boundary. Without it, whoever may create a role may give it more than they have.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate</remarks>
internal static class RolePermissions
{
    /// <summary>Services that the constructs hand a role to.</summary>
    private static readonly string[] Receivers = ["ec2.amazonaws.com", "eks.amazonaws.com", "pods.eks.amazonaws.com", "vpc-flow-logs.amazonaws.com"];

    /// <summary>Services whose own role comes with their first resource in an account.</summary>
    private static readonly string[] Linked = ["eks.amazonaws.com", "eks-nodegroup.amazonaws.com"];

    public static IEnumerable<PolicyStatement> Writing(PipelineScope scope) =>
    [
        new()
        {
            Sid = "RolesBehindTheBoundary",
            Actions = ["iam:CreateRole", "iam:DeleteRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"],
            Resources = [scope.Roles],
            Conditions = [Bounded(scope)],
        },
        new()
        {
            Sid = "ManagedPolicies",
            Actions = ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
            Resources = [scope.Roles],
            Conditions = [Bounded(scope), new("ArnEquals", "iam:PolicyARN", [.. scope.ManagedPolicies.Select(scope.Account.ManagedPolicyArn)])],
        },
        new()
        {
            Sid = "Roles",
            Actions = ["iam:DeleteRole", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription"],
            Resources = [scope.Roles],
        },
        new()
        {
            Sid = "InstanceProfiles",
            Actions =
            [
                "iam:AddRoleToInstanceProfile", "iam:CreateInstanceProfile", "iam:DeleteInstanceProfile", "iam:RemoveRoleFromInstanceProfile",
                "iam:TagInstanceProfile", "iam:UntagInstanceProfile",
            ],
            Resources = [scope.Account.IamArn($"instance-profile/{scope.Prefix}*")],
        },
        new()
        {
            Sid = "PassRoles", Actions = ["iam:PassRole"], Resources = [scope.Roles], Conditions = [new("StringEquals", "iam:PassedToService", Receivers)],
        },
        .. OfServices(scope),
        new() { Sid = "NotThePipelines", Effect = PolicyEffect.Deny, Actions = ["iam:*"], Resources = scope.PipelineRoles, Conditions = [] },
    ];

    private static IEnumerable<PolicyStatement> OfServices(PipelineScope scope) =>
    [
        new()
        {
            Sid = "ServiceLinkedRoles",
            Actions = ["iam:CreateServiceLinkedRole"],
            Resources = [.. Linked.Select(service => scope.Account.IamArn($"role/aws-service-role/{service}/*"))],
            Conditions = [new("StringEquals", "iam:AWSServiceName", Linked)],
        },
        new()
        {
            Sid = "CreateClusterIssuers",
            Actions = ["iam:CreateOpenIDConnectProvider", "iam:TagOpenIDConnectProvider"],
            Resources = [ClusterIssuers(scope)],
            Conditions = [scope.GetsTag],
        },
        new()
        {
            Sid = "ClusterIssuers",
            Actions = ["iam:DeleteOpenIDConnectProvider", "iam:UntagOpenIDConnectProvider", "iam:UpdateOpenIDConnectProviderThumbprint"],
            Resources = [ClusterIssuers(scope)],
            Conditions = [scope.IsTagged],
        },
    ];

    private static PolicyCondition Bounded(PipelineScope scope) => new("StringEquals", "iam:PermissionsBoundary", scope.BoundaryArn);

    private static string ClusterIssuers(PipelineScope scope) => scope.Account.IamArn($"oidc-provider/oidc.eks.{scope.Account.Region}.amazonaws.com/*");
}

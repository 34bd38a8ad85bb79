using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>
/// Roles that services are handed, and those that come with a service; the roles and policies that no pipeline of an environment changes;
/// and what the pipeline of the foundation leaves as it is. That an environment's roles stand behind the boundary, <c>aws.json</c> says: without it, whoever may create a role may give it
/// more than they have.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate</remarks>
internal static class RolePermissions
{
    public static IEnumerable<PolicyStatement> Of(PipelineScope scope)
    {
        var receivers = Services(scope, type => type.Passes);
        if (receivers.Count > 0)
        {
            yield return new()
            {
                Sid = "PassRoles", Actions = ["iam:PassRole"], Resources = [scope.Account.RoleArn($"{scope.Prefix}*")],
                Conditions = [new("StringEquals", "iam:PassedToService", receivers)],
            };
        }

        var linked = Services(scope, type => type.Linked);
        if (linked.Count > 0)
        {
            yield return new()
            {
                Sid = "ServiceLinkedRoles",
                Actions = ["iam:CreateServiceLinkedRole"],
                Resources = [.. linked.Select(service => scope.Account.IamArn($"role/aws-service-role/{service}/*"))],
                Conditions = [new("StringEquals", "iam:AWSServiceName", linked)],
            };
        }

        foreach (var statement in scope.IsFoundation ? FoundationPermissions.Of(scope) : []) yield return statement;
        if (!scope.IsFoundation) yield return new() { Sid = "NotThePipelines", Effect = PolicyEffect.Deny, Actions = ["iam:*"], Resources = [.. scope.PipelineRoles, .. scope.PipelinePolicies] };
    }

    private static List<string> Services(PipelineScope scope, Func<TypePermissions, string> list) =>
        [.. scope.Contents.Types.SelectMany(type => TypePermissions.Words(list(type))).Distinct().Order(StringComparer.Ordinal)];
}

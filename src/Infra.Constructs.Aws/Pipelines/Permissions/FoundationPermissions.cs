using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>
/// What the pipeline of a foundation leaves to an administrator, although the stack holds it: who takes its own role, and the end of what a
/// mistake can't bring back. It writes the roles and policies of all pipelines, so that these are guards against a bad plan; against bad code
/// stand the review, the approval, and the record of the trail.
/// </summary>
internal static class FoundationPermissions
{
    public static IEnumerable<PolicyStatement> Of(PipelineScope scope) =>
    [
        Deny("KeepOwnTrust", [scope.Account.RoleArn(scope.Identity.Name)], "iam:DeleteRole", "iam:PutRolePermissionsBoundary", "iam:UpdateAssumeRolePolicy"),
        Deny("KeepStates", [scope.State.BucketArn, scope.Account.Arn("dynamodb", $"table/{scope.State.LockTableName}"), scope.State.KeyArn],
            "dynamodb:DeleteTable", "kms:DisableKey", "kms:ScheduleKeyDeletion", "s3:DeleteBucket"),
        Deny("KeepRecords", ["*"], "cloudtrail:DeleteTrail", "cloudtrail:StopLogging"),
    ];

    private static PolicyStatement Deny(string sid, IReadOnlyList<string> resources, params IReadOnlyList<string> actions) =>
        new() { Sid = sid, Effect = PolicyEffect.Deny, Actions = actions, Resources = resources };
}

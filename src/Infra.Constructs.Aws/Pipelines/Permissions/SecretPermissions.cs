using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>Secrets by name, and keys by tag: KMS gives keys numbers.</summary>
/// <remarks>https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html</remarks>
internal static class SecretPermissions
{
    private static readonly string[] Keys =
    [
        "CancelKeyDeletion", "CreateAlias", "Decrypt", "DeleteAlias", "EnableKeyRotation", "Encrypt", "GenerateDataKey",
        "GenerateDataKeyWithoutPlaintext", "PutKeyPolicy", "ReEncryptFrom", "ReEncryptTo", "ScheduleKeyDeletion", "UntagResource", "UpdateAlias",
        "UpdateKeyDescription",
    ];

    private static readonly string[] Secrets =
    [
        "CreateSecret", "DeleteSecret", "GetSecretValue", "PutSecretValue", "RestoreSecret", "TagResource", "UntagResource", "UpdateSecret",
        "UpdateSecretVersionStage",
    ];

    public static IEnumerable<PolicyStatement> Writing(PipelineScope scope) =>
    [
        new()
        {
            Sid = "CreateKeys",
            Actions = ["kms:CreateKey", "kms:TagResource"],
            // A key has no name to be known by before it is there.
            Resources = ["*"],
            Conditions = [scope.GetsTag, new("StringEqualsIfExists", "aws:ResourceTag/environment", scope.Identity.Environment)],
        },
        new() { Sid = "Keys", Actions = [.. Keys.Select(action => $"kms:{action}")], Resources = [scope.Account.Arn("kms", "key/*")], Conditions = [scope.IsTagged] },
        new()
        {
            // To volumes and clusters, which use the key for their owner.
            Sid = "LendKeys",
            Actions = ["kms:CreateGrant"],
            Resources = [scope.Account.Arn("kms", "key/*")],
            Conditions = [scope.IsTagged, new("Bool", "kms:GrantIsForAWSResource", "true")],
        },
        new()
        {
            Sid = "Aliases",
            Actions = ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"],
            Resources = [scope.Account.Arn("kms", $"alias/{scope.Prefix}*")],
        },
        new()
        {
            Sid = "Secrets",
            Actions = [.. Secrets.Select(action => $"secretsmanager:{action}")],
            Resources = [scope.Account.Arn("secretsmanager", $"secret:{scope.Prefix}*")],
        },
    ];
}

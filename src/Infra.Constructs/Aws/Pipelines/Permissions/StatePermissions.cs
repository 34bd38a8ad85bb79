using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>
/// States, locks and saved plans, each environment's own. A plan reads states, takes their locks and saves what it found, which it can
/// neither replace nor read: code of a pull request can't swap the plan that somebody has approved. Nobody deletes a state, or an older version of one.
/// </summary>
/// <remarks>https://developer.hashicorp.com/terraform/language/backend/s3#permissions-required</remarks>
internal static class StatePermissions
{
    private const string State = "terraform.tfstate";
    private const string Lock = $"{State}.tflock";

    public static IEnumerable<PolicyStatement> OfPlan(PipelineScope scope) =>
    [
        new() { Sid = "ReadStates", Actions = ["s3:GetObject"], Resources = [.. Keys(scope, State), .. Keys(scope, Lock)] },
        new() { Sid = "LockFiles", Actions = ["s3:DeleteObject", "s3:PutObject"], Resources = Keys(scope, Lock) },
        new() { Sid = "SavePlans", Actions = ["s3:PutObject"], Resources = [Plans(scope)], Conditions = [new("Null", "s3:if-none-match", "false")] },
        .. Common(scope),
        Items(scope, "LockItems", ["dynamodb:DeleteItem", "dynamodb:PutItem"], ""),
    ];

    public static IEnumerable<PolicyStatement> OfApply(PipelineScope scope) =>
    [
        new() { Sid = "States", Actions = ["s3:GetObject", "s3:PutObject"], Resources = [.. Keys(scope, State), .. Keys(scope, Lock)] },
        new() { Sid = "LockFiles", Actions = ["s3:DeleteObject"], Resources = Keys(scope, Lock) },
        new() { Sid = "ReadPlans", Actions = ["s3:GetObject"], Resources = [Plans(scope)] },
        .. Common(scope),
        Items(scope, "LockItems", ["dynamodb:DeleteItem", "dynamodb:PutItem"], "", "-md5"),
    ];

    private static IEnumerable<PolicyStatement> Common(PipelineScope scope) =>
    [
        // Terraform lists workspaces, of which Infra uses the default one only.
        new() { Sid = "ListStates", Actions = ["s3:ListBucket"], Resources = [scope.State.Bucket.Arn] },
        new()
        {
            Sid = "StateKey",
            Actions = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
            Resources = [scope.State.Key.Arn],
            Conditions =
            [
                new("StringEquals", "kms:ViaService", $"dynamodb.{scope.Account.Region}.amazonaws.com", $"s3.{scope.Account.Region}.amazonaws.com"),
            ],
        },
        Items(scope, "ReadItems", ["dynamodb:GetItem"], "", "-md5"),
    ];

    /// <summary>An item is named after bucket and key. Without the second condition, a call that names no item would pass.</summary>
    private static PolicyStatement Items(PipelineScope scope, string sid, string[] actions, params string[] suffixes) => new()
    {
        Sid = sid,
        Actions = actions,
        Resources = [scope.Account.Arn("dynamodb", $"table/{scope.State.LockTableName}")],
        Conditions =
        [
            new("ForAllValues:StringLike", "dynamodb:LeadingKeys",
                [.. from folder in Folders(scope) from suffix in suffixes select $"{scope.State.Bucket.BucketName}/{folder}/{State}{suffix}"]),
            new("Null", "dynamodb:LeadingKeys", "false"),
        ],
    };

    private static string[] Keys(PipelineScope scope, string file) => [.. Folders(scope).Select(folder => $"{scope.State.Bucket.Arn}/{folder}/{file}")];

    private static string Plans(PipelineScope scope) => $"{scope.State.Bucket.Arn}/plans/{scope.Identity.Environment}/*";

    private static IEnumerable<string> Folders(PipelineScope scope) =>
        [$"aws/{scope.Identity.Environment}/*", .. scope.ReadsFoundation ? ["aws/foundation"] : Array.Empty<string>()];
}

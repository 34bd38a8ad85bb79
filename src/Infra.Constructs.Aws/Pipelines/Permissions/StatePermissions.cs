using Infra.Constructs.Aws.Policies;
using Infra.Constructs.State;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>
/// States, locks and saved plans, each environment's own. A plan reads states, takes their locks and saves what it found. What it saves is
/// held by its digest, which travels with the run that was reviewed: code of a pull request that replaces a plan gets nothing applied.
/// Nobody deletes a state, or an older version of one.
/// </summary>
/// <remarks>https://developer.hashicorp.com/terraform/language/backend/s3#permissions-required</remarks>
internal static class StatePermissions
{
    private const string State = "terraform.tfstate";
    private const string Lock = $"{State}.tflock";
    private const string Digest = "-md5";

    public static IEnumerable<PolicyStatement> OfPlan(PipelineScope scope) =>
    [
        new() { Sid = "ReadStates", Actions = ["s3:GetObject"], Resources = [.. Objects(scope, State), .. Objects(scope, Lock), .. Plans(scope)] },
        new() { Sid = "LockFiles", Actions = ["s3:DeleteObject", "s3:PutObject"], Resources = Objects(scope, Lock) },
        new() { Sid = "SavePlans", Actions = ["s3:PutObject"], Resources = Plans(scope) },
        .. Common(scope),
        Items(scope, "LockItems", ["dynamodb:DeleteItem", "dynamodb:PutItem"], States(scope)),
    ];

    public static IEnumerable<PolicyStatement> OfApply(PipelineScope scope) =>
    [
        new() { Sid = "States", Actions = ["s3:GetObject", "s3:PutObject"], Resources = [.. Objects(scope, State), .. Objects(scope, Lock), .. Plans(scope)] },
        new() { Sid = "LockFiles", Actions = ["s3:DeleteObject"], Resources = Objects(scope, Lock) },
        .. Common(scope),
        Items(scope, "LockItems", ["dynamodb:DeleteItem", "dynamodb:PutItem"], [.. States(scope), .. States(scope).Select(state => state + Digest)]),
    ];

    private static IEnumerable<PolicyStatement> Common(PipelineScope scope) =>
    [
        // Terraform lists workspaces, of which Infra uses the default one only.
        new() { Sid = "ListStates", Actions = ["s3:ListBucket"], Resources = [scope.State.BucketArn] },
        new()
        {
            Sid = "StateKey",
            Actions = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
            Resources = [scope.State.KeyArn],
            Conditions =
            [
                new("StringEquals", "kms:ViaService", $"dynamodb.{scope.Account.Region}.amazonaws.com", $"s3.{scope.Account.Region}.amazonaws.com"),
            ],
        },
        Items(scope, "ReadItems", ["dynamodb:GetItem"], [.. States(scope), .. States(scope).Select(state => state + Digest), .. PlanItems(scope)]),
        // Terraform notes the digest of whatever it stores.
        Items(scope, "PlanItems", ["dynamodb:PutItem"], PlanItems(scope)),
    ];

    /// <summary>An item is named after bucket and key. Without the second condition, a call that names no item would pass.</summary>
    private static PolicyStatement Items(PipelineScope scope, string sid, string[] actions, IEnumerable<string> items) => new()
    {
        Sid = sid,
        Actions = actions,
        Resources = [scope.Account.Arn("dynamodb", $"table/{scope.State.LockTableName}")],
        Conditions = [new("ForAllValues:StringLike", "dynamodb:LeadingKeys", [.. items]), new("Null", "dynamodb:LeadingKeys", "false")],
    };

    private static string[] Objects(PipelineScope scope, string file) => [.. Folders(scope).Select(folder => $"{scope.State.BucketArn}/{folder}/{file}")];

    private static string[] Plans(PipelineScope scope) => [.. PlanFolders(scope).Select(folder => $"{scope.State.BucketArn}/{folder}")];

    private static string[] States(PipelineScope scope) => [.. Folders(scope).Select(folder => $"{BucketName(scope)}/{folder}/{State}")];

    private static string[] PlanItems(PipelineScope scope) => [.. PlanFolders(scope).Select(folder => $"{BucketName(scope)}/{folder}{Digest}")];

    private static string BucketName(PipelineScope scope) => scope.State.BucketArn.Split(':')[^1];

    private static string[] Folders(PipelineScope scope) => [.. Own(scope).Select(environment => $"aws/{environment}/*"), .. Parts(scope).Select(part => $"aws/{part}")];

    private static string[] PlanFolders(PipelineScope scope) => [.. Own(scope).Concat(Parts(scope)).Select(place => $"{SavedPlans.Of(place)}*")];

    private static string[] Own(PipelineScope scope) => scope.IsFoundation ? [] : [scope.Identity.Environment];

    private static IReadOnlyList<string> Parts(PipelineScope scope) => scope.Foundation?.Parts ?? [];
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Documents;
using Infra.Policy.Model;
using Infra.Policy.Rules.Aws.Policies;

namespace Infra.Policy.Rules.Own.Aws;

/// <summary>
/// A role that pull requests can assume is read-only: their code runs while a plan is made. All that it may write is the lock of a state, and
/// the plans of one environment, which are held by their digests.
/// </summary>
internal sealed partial class PullRequestRoleCheck : Check
{
    private const string PullRequest = "pull_request";

    private static readonly (string[] Actions, Regex Resource)[] OwnState =
    [
        (["s3:PutObject", "s3:DeleteObject"], LockFile()),
        (["s3:PutObject"], SavedPlans()),
        (["dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:UpdateItem"], LockTable()),
        (["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKey*"], Key()),
    ];

    private static readonly string[] Writing =
    [
        Allow("ec2:*", "*"), Allow("iam:CreateRole", "*"), Allow("dynamodb:PutItem", "*"), Allow("s3:PutObject", "arn:aws:s3:::state/*"),
    ];

    public override IReadOnlyList<string> Types { get; } = ["aws_iam_role"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (!TrustsPullRequests(resource, estate)) return [];
        return from grant in RoleGrant.Of(resource, estate)
               from observation in grant.IsDocument ? Document(grant.Value, estate) : Managed(grant.Value)
               select observation with { Resource = resource, Attribute = "" };
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from role in Subjects(estate)
        where TrustsPullRequests(role, estate)
        from grant in RoleGrant.Of(role, estate)
        from wrong in grant.IsDocument
            ? Writing
            : ["arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/AmazonEC2FullAccess"]
        select Mutant.Set(grant.Value.Resource, grant.Value.Path, wrong);

    private static bool TrustsPullRequests(PolicyResource role, PolicyEstate estate) => (
        from statement in PolicyDocument.Statements(estate, role["assume_role_policy"]) ?? []
        where statement.Allows
        from condition in statement.Conditions
        where condition.Key.EndsWith(":sub", StringComparison.Ordinal)
        from subject in condition.Values
        select PolicyReach.Text(subject)).Any(subject => subject.Contains(PullRequest, StringComparison.Ordinal));

    private static IEnumerable<Observation> Document(PolicyValue policy, PolicyEstate estate)
    {
        if (PolicyDocument.Statements(estate, policy) is not { } statements) return [Observation.Unknown(policy)];
        return from statement in statements
               where statement.Allows
               from action in statement.NotActions.Concat(statement.Actions)
               where statement.NotActions.Count > 0 || !(ActionName.IsRead(action) || IsForOwnState(action, statement))
               select new Observation(
                   policy.Resource,
                   policy.Path,
                   $"trusted by pull requests and allowed {action} in {statement.Place} of {policy.Resource}");
    }

    private static IEnumerable<Observation> Managed(PolicyValue policy)
    {
        if (!ReadOnlyPolicy().IsMatch(PolicyReach.Text(policy)))
        {
            yield return new(policy.Resource, policy.Path, $"trusted by pull requests and given {policy} by {policy.Resource}");
        }
    }

    private static bool IsForOwnState(PolicyValue action, PolicyStatement statement) =>
        statement.Resources.Count > 0
        && OwnState.Any(permit =>
            permit.Actions.Any(action.Is) && statement.Resources.All(resource => permit.Resource.IsMatch(PolicyReach.Text(resource))));

    private static string Allow(string action, string resource) => new JsonObject
    {
        ["Statement"] = new JsonObject { ["Effect"] = "Allow", ["Action"] = action, ["Resource"] = resource },
    }.ToJsonString();

    [GeneratedRegex(@"\.tflock$")]
    private static partial Regex LockFile();

    [GeneratedRegex(@"^arn:[^*]*/plans/[a-z0-9-]+/\*$")]
    private static partial Regex SavedPlans();

    [GeneratedRegex(@"^arn:.*:table/[^*/]+$|^\$\{aws_dynamodb_table\.[\w-]+\.arn\}$")]
    private static partial Regex LockTable();

    [GeneratedRegex(@"^arn:.*:key/[^*]+$|^\$\{aws_kms_key\.[\w-]+\.arn\}$")]
    private static partial Regex Key();

    [GeneratedRegex(@":aws:policy/([\w-]+/)*(ReadOnlyAccess|ViewOnlyAccess|SecurityAudit|\w+ReadOnly(Access)?)$")]
    private static partial Regex ReadOnlyPolicy();
}

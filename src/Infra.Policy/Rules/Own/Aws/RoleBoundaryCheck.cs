using System.Text.Json.Nodes;
using Infra.Policy.Documents;
using Infra.Policy.Model;
using Infra.Policy.Rules.Aws.Policies;

namespace Infra.Policy.Rules.Own.Aws;

/// <summary>
/// A policy that allows creating a role or a user, or changing its permissions, limits it to a permissions boundary: the statement requires one, or
/// another statement denies the action without it. Only the role of a foundation's pipeline needs none.
/// </summary>
internal sealed class RoleBoundaryCheck : Check
{
    private const string Boundary = "iam:PermissionsBoundary";

    // The actions that take the condition key and give permissions.
    private static readonly string[] Granting =
    [
        "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateRole", "iam:CreateUser",
        "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy", "iam:PutUserPermissionsBoundary", "iam:PutUserPolicy",
    ];

    private static readonly string[] Requires = ["StringEquals", "StringLike", "ArnEquals", "ArnLike"];
    private static readonly string[] Excludes = ["StringNotEquals", "StringNotLike", "ArnNotEquals", "ArnNotLike"];

    private static readonly PolicyPlace[] Places =
    [
        .. PolicyPlace.OfIdentities, new("aws_iam_group_policy", "policy"), new("aws_iam_user_policy", "policy"), new("aws_ssoadmin_permission_set_inline_policy", "inline_policy"),
    ];

    private static readonly string[] Wrong =
    [
        "{}", """{ "StringEqualsIfExists": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/b" } }""",
        """{ "StringLike": { "iam:PermissionsBoundary": "*" } }""", """{ "StringNotEquals": { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/b" } }""",
    ];

    public override IReadOnlyList<string> Types { get; } = [.. Places.Select(place => place.Type).Distinct()];

    public override IReadOnlyList<string> Companions { get; } = ["aws_iam_role", "aws_iam_role_policy_attachment", "aws_iam_policy_attachment"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        List<Observation> found =
        [
            .. from place in Places
               where place.Type == resource.Type
               from policy in resource.Find(place.Path)
               from observation in PolicyDocument.Statements(estate, policy) is { } statements ? Unbound(statements, policy) : [Observation.Unknown(policy)]
               select observation,
        ];
        return found.Count == 0 || IsOfFoundation(resource, estate) ? [] : found;
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        where !IsOfFoundation(resource, estate)
        from place in Places
        where place.Type == resource.Type
        from action in Granting
        from condition in Wrong
        let statement = JsonNode.Parse($$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": "arn:aws:iam::111122223333:role/lynx-*", "Condition": {{condition}} }""")
        select Mutant.Set(resource, place.Path, new JsonObject { ["Statement"] = new JsonArray(statement) }.ToJsonString());

    private static IEnumerable<Observation> Unbound(IReadOnlyList<PolicyStatement> statements, PolicyValue policy) =>
        from statement in statements
        where statement.Allows && !statement.Conditions.Any(condition => Names(condition, Requires))
        from action in Granting
        where ActionName.Covers(statement, action) && !statements.Any(other => Denies(other, action, statement))
        select new Observation(policy.Resource, policy.Path, $"allowing {action} without a permissions boundary in {statement.Place}");

    private static bool Denies(PolicyStatement denying, string action, PolicyStatement allowing) =>
        !denying.Allows && ActionName.Covers(denying, action) && denying.Conditions is [var condition] && Names(condition, Excludes)
        && denying.Resources.Select(PolicyReach.Text).ToList() is var denied
        && (denied.Contains("*") || (allowing.NotResources.Count == 0 && allowing.Resources.Select(PolicyReach.Text).All(denied.Contains)));

    private static bool Names(PolicyCondition condition, string[] operators) =>
        operators.Contains(condition.Operator) && condition.Key.Equals(Boundary, StringComparison.OrdinalIgnoreCase)
        && condition.Values.Count > 0 && condition.Values.All(value => PolicyReach.Text(value).Trim('*').Length > 0);

    private static bool IsOfFoundation(PolicyResource holder, PolicyEstate estate)
    {
        var roles = holder.Type == "aws_iam_role" ? [holder] : estate.OfType("aws_iam_role").Where(role => RoleGrant.Of(role, estate).Any(grant => grant.Value.Resource == holder)).ToList();
        return roles.Count > 0 && roles.All(role => FoundationRole.Is(role, estate));
    }
}

using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>Policies of AWS: of identities, of resources, and the trust policies of roles.</summary>
internal sealed class StatementReachSource : ReachSource
{
    private static readonly string[] Places = ["policy", "assume_role_policy", "inline_policy.policy", "access_policy", "access_policies"];

    public override bool Reads(string type) => type.StartsWith("aws_", StringComparison.Ordinal);

    public override bool Outlives(string type) => type.EndsWith("_policy", StringComparison.Ordinal);

    public override IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate) =>
        from path in Places
        from policy in resource.Find(path).SelectMany(found => found.Elements)
        from reach in Read(estate, policy)
        select reach;

    private static IEnumerable<Reach> Read(PolicyEstate estate, PolicyValue policy)
    {
        var argument = policy.Path.Split('.', '[')[0];
        if (PolicyDocument.Statements(estate, policy) is { } statements) return statements.SelectMany(statement => Read(argument, statement));
        return policy.IsUnresolved ? [new PlainReach(WideningKind.Permissions, false, argument, $"{argument} that is known only after apply", Written.Text(policy))] : [];
    }

    private static IEnumerable<PermissionReach> Read(string argument, PolicyStatement statement) =>
        from action in Either(statement.Actions.Select(Written.Text), statement.NotActions.Select(Written.Text))
        from resource in Either(statement.Resources.Select(Written.Text), statement.NotResources.Select(Written.Text))
        from principal in Either(statement.Principals.Select(Name), statement.NotPrincipals.Select(Name))
        select new PermissionReach(!statement.Allows, argument, action, resource, principal, string.Join(PermissionReach.And, statement.Conditions.Select(Text).Order(StringComparer.Ordinal)));

    private static IReadOnlyList<string> Either(IEnumerable<string> these, IEnumerable<string> allBut)
    {
        IReadOnlyList<string> excluded = [.. allBut];
        return excluded.Count > 0 ? [$"all but {string.Join(", ", excluded)}"] : [.. these.DefaultIfEmpty("")];
    }

    private static string Name(PolicyPrincipal principal) =>
        principal.Type == "*" ? Written.Text(principal.Identifier) : $"{principal.Type} {Written.Text(principal.Identifier)}";

    private static string Text(PolicyCondition condition) =>
        $"{condition.Key} {condition.Operator} {string.Join(" or ", condition.Values.Select(Written.Text))}";
}

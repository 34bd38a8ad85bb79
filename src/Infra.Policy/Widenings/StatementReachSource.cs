using System.Text.RegularExpressions;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>Policies of AWS: of identities, of resources, and the trust policies of roles.</summary>
internal sealed partial class StatementReachSource : ReachSource
{
    private const string Role = "aws_iam_role";

    private static readonly string[] SourceKeys = ["aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID"];

    private static readonly string[] Places = ["policy", "assume_role_policy", "inline_policy.policy", "access_policy", "access_policies"];

    public override bool Reads(string type) => type.StartsWith("aws_", StringComparison.Ordinal);

    public override bool Outlives(string type) => type.EndsWith("_policy", StringComparison.Ordinal);

    public override IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate) =>
        from path in Places
        from policy in resource.Find(path).SelectMany(found => found.Elements)
        from reach in Read(estate, policy, isOfOther: Outlives(resource.Type))
        select reach;

    private static IEnumerable<Reach> Read(PolicyEstate estate, PolicyValue policy, bool isOfOther)
    {
        var argument = policy.Path.Split('.', '[')[0];
        if (PolicyDocument.Statements(estate, policy) is { } statements)
        {
            return
            [
                .. from statement in statements
                   from reach in Read(argument, statement)
                   select reach with { IsOwn = !isOfOther && statement.Principals.Count > 0 && statement.Principals.All(principal => IsOwn(principal, statement, estate)) },
            ];
        }

        return policy.IsUnresolved ? [new PlainReach(WideningKind.Permissions, false, argument, $"{argument} that is known only after apply", Written.Text(policy))] : [];
    }

    private static IEnumerable<PermissionReach> Read(string argument, PolicyStatement statement) =>
        from action in Either(statement.Actions.Select(Written.Text), statement.NotActions.Select(Written.Text))
        from resource in Either(statement.Resources.Select(Written.Text), statement.NotResources.Select(Written.Text))
        from principal in Either(statement.Principals.Select(Name), statement.NotPrincipals.Select(Name))
        select new PermissionReach(!statement.Allows, argument, action, resource, principal, string.Join(PermissionReach.And, statement.Conditions.Select(Text).Order(StringComparer.Ordinal)));

    // A role's trust in a service of AWS is how the service works for the role's owner; elsewhere a service may work for anybody.
    private static bool IsOwn(PolicyPrincipal principal, PolicyStatement statement, PolicyEstate estate) => principal switch
    {
        { Type: "Service" } => principal.Identifier.Resource.Type == Role || statement.Conditions.Any(condition => SourceKeys.Contains(condition.Key, StringComparer.OrdinalIgnoreCase)),
        { Type: "AWS" } => AccountOf(principal.Identifier) is { } account ? estate.Perimeter.HasAccount(account) is true : principal.Identifier.References.Any(),
        _ => false,
    };

    private static string? AccountOf(PolicyValue principal) => principal.Text is { } text && Account().Match(text) is { Success: true } match ? match.Value : null;

    private static IReadOnlyList<string> Either(IEnumerable<string> these, IEnumerable<string> allBut)
    {
        IReadOnlyList<string> excluded = [.. allBut];
        return excluded.Count > 0 ? [$"all but {string.Join(", ", excluded)}"] : [.. these.DefaultIfEmpty("")];
    }

    private static string Name(PolicyPrincipal principal) =>
        principal.Type == "*" ? Written.Text(principal.Identifier) : $"{principal.Type} {Written.Text(principal.Identifier)}";

    private static string Text(PolicyCondition condition) =>
        $"{condition.Key} {condition.Operator} {string.Join(" or ", condition.Values.Select(Written.Text))}";

    [GeneratedRegex(@"(?<!\d)\d{12}(?!\d)")]
    private static partial Regex Account();
}

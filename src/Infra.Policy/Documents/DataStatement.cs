using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>A <c>statement</c> block of an <c>aws_iam_policy_document</c>.</summary>
internal static class DataStatement
{
    public static PolicyStatement Read(PolicyValue statement) =>
        new($"{statement.Resource.Address}.{statement.Path}", statement["effect"].IsAbsent || statement["effect"].Is("Allow"))
        {
            Actions = [.. statement["actions"].Elements],
            NotActions = [.. statement["not_actions"].Elements],
            Resources = [.. statement["resources"].Elements],
            NotResources = [.. statement["not_resources"].Elements],
            Principals = [.. Principals(statement["principals"])],
            NotPrincipals = [.. Principals(statement["not_principals"])],
            Conditions = [.. statement["condition"].Blocks.Select(Condition)],
        };

    private static IEnumerable<PolicyPrincipal> Principals(PolicyValue blocks) =>
        from block in blocks.Blocks
        from identifier in block["identifiers"].Elements
        select new PolicyPrincipal(block["type"].Text ?? "*", identifier);

    private static PolicyCondition Condition(PolicyValue block) =>
        new(block["test"].Text ?? "", block["variable"].Text ?? "", [.. block["values"].Elements]);
}

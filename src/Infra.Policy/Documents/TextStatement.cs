using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>A statement in the JSON of IAM.</summary>
internal static class TextStatement
{
    public static PolicyStatement Read(PolicyValue statement) => new(statement.Path, statement["Effect"].Is("Allow"))
    {
        Actions = [.. statement["Action"].Elements],
        NotActions = [.. statement["NotAction"].Elements],
        Resources = [.. statement["Resource"].Elements],
        NotResources = [.. statement["NotResource"].Elements],
        Principals = [.. Principals(statement["Principal"])],
        NotPrincipals = [.. Principals(statement["NotPrincipal"])],
        Conditions = [.. Conditions(statement["Condition"])],
    };

    // "Principal": "*" is everyone; otherwise an object from the type to one or several.
    private static IEnumerable<PolicyPrincipal> Principals(PolicyValue value) => value.Json is JsonObject types
        ? types.SelectMany(type => value[type.Key].Elements.Select(identifier => new PolicyPrincipal(type.Key, identifier)))
        : value.Elements.Select(identifier => new PolicyPrincipal("*", identifier));

    private static IEnumerable<PolicyCondition> Conditions(PolicyValue value) =>
        from test in value.Json as JsonObject ?? []
        from key in test.Value as JsonObject ?? []
        select new PolicyCondition(test.Key, key.Key, [.. value[test.Key][key.Key].Elements]);
}

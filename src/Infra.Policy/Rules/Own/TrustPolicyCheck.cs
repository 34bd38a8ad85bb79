using System.Text.Json.Nodes;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>
/// The trust policy of a role: no wildcard among the principals, and an OIDC provider only with exact comparisons of the audience
/// and the subject.
/// </summary>
internal sealed class TrustPolicyCheck : Check
{
    private const string Argument = "assume_role_policy";

    public override IReadOnlyList<string> Types { get; } = ["aws_iam_role"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var policy = resource[Argument];
        if (PolicyDocument.Statements(estate, policy) is not { } statements) return [Observation.Unknown(policy)];
        var allowing = statements.Where(statement => statement.Allows).ToList();
        return
        [
            .. from statement in allowing
               from found in Wildcards(statement).Concat(LooseSubjects(statement))
               select new Observation(resource, Argument, found),
            .. from principal in allowing.SelectMany(statement => statement.Principals)
               where principal.Identifier.IsUnresolved && !principal.Identifier.References.Any()
               select Observation.Unknown(principal.Identifier) with { Resource = resource, Attribute = Argument },
        ];
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from role in Subjects(estate)
        from statement in (string[])
        [
            """{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*" }""",
            """{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "AWS": "*" } }""",
            """{ "Effect": "Allow", "Action": "sts:AssumeRole", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" } }""",
            Federated("""{ "StringEquals": { "issuer.example:aud": "sts.amazonaws.com" } }"""),
            Federated("""{ "StringEquals": { "issuer.example:sub": "repo:acme/infra:environment:prod" } }"""),
            Federated("""{ "StringEquals": { "issuer.example:aud": "sts.amazonaws.com" }, "StringLike": { "issuer.example:sub": "repo:acme/*" } }"""),
        ]
        select Mutant.Set(role, Argument, new JsonObject { ["Statement"] = new JsonArray(JsonNode.Parse(statement)) }.ToJsonString());

    private static string Federated(string condition) =>
        $$"""
        { "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {{condition}},
          "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/issuer.example" } }
        """;

    private static IEnumerable<string> Wildcards(PolicyStatement statement)
    {
        foreach (var principal in statement.Principals.Where(principal => Text(principal.Identifier).Contains('*')))
        {
            yield return $"trusting {principal.Type} {principal.Identifier} in {statement.Place}";
        }

        if (statement.NotPrincipals.Count > 0) yield return $"trusting everybody but a few in {statement.Place}";
    }

    private static IEnumerable<string> LooseSubjects(PolicyStatement statement)
    {
        if (!statement.Actions.Any(action => action.Is("sts:AssumeRoleWithWebIdentity"))) yield break;
        foreach (var claim in (string[])[":aud", ":sub"])
        {
            var tests = statement.Conditions.Where(condition => condition.Key.EndsWith(claim, StringComparison.Ordinal)).ToList();
            if (!tests.Any(IsExact)) yield return $"trusting a token without an exact {claim[1..]} in {statement.Place}";
        }
    }

    private static bool IsExact(PolicyCondition condition) =>
        condition.Operator == "StringEquals" && condition.Values.Count > 0 && condition.Values.All(value => !Text(value).Contains('*'));

    private static string Text(PolicyValue value) => value.Json?.ToString() ?? "";
}

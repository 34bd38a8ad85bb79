using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Aws;

/// <summary>
/// The trust policy of a role: no wildcard among the principals, and an OIDC provider only with exact comparisons of the audience
/// and the subject; a subject of GitHub begins with one repository, in its plain or its immutable form.
/// </summary>
internal sealed partial class TrustPolicyCheck : Check
{
    private const string Argument = "assume_role_policy";
    private const string GitHub = "token.actions.githubusercontent.com";

    private static readonly string[] Claims = [":aud", ":sub"];

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
            .. from value in allowing.SelectMany(Decisive)
               where value.IsUnresolved && !value.References.Any()
               select Observation.Unknown(value) with { Resource = resource, Attribute = Argument },
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
            Federated("""{ "StringEquals": { "issuer.example:sub": "repo:lynx/infra:environment:prod" } }"""),
            Federated("""{ "StringEquals": { "issuer.example:aud": "sts" }, "StringLike": { "issuer.example:sub": "repo:lynx/*" } }"""),
            Federated("""{ "ForAllValues:StringEquals": { "issuer.example:aud": "sts", "issuer.example:sub": "repo:lynx/infra:x" } }"""),
            Federated($$"""{ "StringEquals": { "{{GitHub}}:aud": "sts.amazonaws.com", "{{GitHub}}:sub": "environment:prod" } }"""),
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

        if (statement.NotPrincipals.Count > 0) yield return $"trusting everyone but a few in {statement.Place}";
    }

    private static IEnumerable<string> LooseSubjects(PolicyStatement statement)
    {
        if (!IsForTokens(statement)) yield break;
        foreach (var claim in Claims)
        {
            var tests = Tests(statement, claim).ToList();
            if (!tests.Any(IsExact)) yield return $"trusting a token without an exact {claim[1..]} in {statement.Place}";
            var subjects = tests.Where(test => test.Key == $"{GitHub}:sub").SelectMany(test => test.Values);
            foreach (var subject in subjects.Where(IsForeignToGitHub))
            {
                yield return $"trusting the GitHub subject {subject}, which names no repository, in {statement.Place}";
            }
        }
    }

    private static bool IsForTokens(PolicyStatement statement) =>
        statement.Actions.Any(action => action.Is("sts:AssumeRoleWithWebIdentity"))
        || statement.Principals.Any(principal =>
            principal.Type == "Federated" && !Text(principal.Identifier).Contains(":saml-provider/", StringComparison.Ordinal));

    private static IEnumerable<PolicyCondition> Tests(PolicyStatement statement, string claim) =>
        statement.Conditions.Where(condition => condition.Key.EndsWith(claim, StringComparison.Ordinal));

    // Principals, audiences and subjects: nothing can be said before they are known.
    private static IEnumerable<PolicyValue> Decisive(PolicyStatement statement) =>
    [
        .. statement.Principals.Select(principal => principal.Identifier),
        .. Claims.SelectMany(claim => Tests(statement, claim)).SelectMany(test => test.Values),
    ];

    private static bool IsExact(PolicyCondition condition) =>
        condition.Operator == "StringEquals" && condition.Values.Count > 0 && condition.Values.All(value => !Text(value).Contains('*'));

    private static bool IsForeignToGitHub(PolicyValue subject) => !subject.IsUnresolved && !GitHubSubject().IsMatch(Text(subject));

    private static string Text(PolicyValue value) => value.Json?.ToString() ?? "";

    [GeneratedRegex("^repo:[^/:]+/[^/:]+:.+$")]
    private static partial Regex GitHubSubject();
}

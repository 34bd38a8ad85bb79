using System.Text.Json.Nodes;
using Infra.Policy.Documents;
using Infra.Policy.Model;
using Infra.Policy.Rules.Aws.Policies;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>No policy of an identity, in whatever argument of whatever type, allows everything. Places with rules of scanners are theirs.</summary>
internal sealed class AnyIdentityPolicyCheck : Check
{
    // A policy of an organization limits and gives nothing, and one without a principal on an endpoint limits what goes through it.
    private static readonly string[] Limits = ["aws_organizations_policy", "aws_vpc_endpoint", "aws_vpc_endpoint_policy", "data.aws_iam_policy_document"];

    private static readonly Func<PolicyStatement, IEnumerable<string>>[] Everything =
    [
        IdentityJudgement.EveryAction, IdentityJudgement.WholeService, IdentityJudgement.Unlimited(RiskyActions.Escalating), IdentityJudgement.Unlimited(RiskyActions.Permitting),
        IdentityJudgement.Unlimited(RiskyActions.Disclosing), IdentityJudgement.Unlimited(RiskyActions.Revealing),
    ];

    private static readonly string[] Wrong =
    [
        """{ "Effect": "Allow", "Action": "*", "Resource": "*" }""", """{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }""",
        """{ "Effect": "Allow", "Action": "iam:*", "Resource": "*" }""", """{ "Effect": "Allow", "Action": "iam:CreateAccessKey", "Resource": "*" }""",
    ];

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["aws_*"];

    public override bool AppliesTo(PolicyResource resource) => base.AppliesTo(resource) && !Limits.Contains(resource.Type);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
    [
        .. from policy in AnyPolicyCheck.Policies(resource)
           where !PolicyPlace.OfIdentities.Any(place => place.Type == resource.Type)
           from statement in PolicyDocument.Statements(estate, policy) ?? []
           where statement.Principals.Count == 0 && statement.NotPrincipals.Count == 0
           from found in Everything.SelectMany(judge => judge(statement)).Take(1)
           select new Observation(resource, policy.Path, $"{found} in {statement.Place}"),
    ];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from statement in Wrong
        from place in (IEnumerable<(string Type, string Argument)>)[("aws_iam_user_policy", "policy"), ("aws_iam_group_policy", "policy"), ("aws_ssoadmin_permission_set_inline_policy", "inline_policy")]
        let document = new JsonObject { ["Statement"] = new JsonArray(JsonNode.Parse(statement)) }
        let added = new PolicyResource(
            stack.Entry, stack.Source, place.Type, Mutant.Nonsense, $"{place.Type}.{Mutant.Nonsense}", stack.Entry.Name, new() { [place.Argument] = document.ToJsonString() })
        select new Mutant($"{added.Address} {statement}", [], [added]);
}

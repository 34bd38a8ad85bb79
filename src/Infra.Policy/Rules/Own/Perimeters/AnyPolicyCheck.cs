using System.Text.Json.Nodes;
using Infra.Policy.Documents;
using Infra.Policy.Model;
using Infra.Policy.Rules.Aws.Policies;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>No argument that holds a policy, of whatever type of resource, lets everybody in. Places with rules of scanners are theirs.</summary>
/// <param name="types">The types, with <c>*</c> for any text.</param>
/// <param name="judges">Whether a policy is all that there is to such a type.</param>
/// <param name="wrong">Statements, in the JSON of IAM, of which each is wrong.</param>
internal sealed class AnyPolicyCheck(IReadOnlyList<string> types, bool judges, IReadOnlyList<string> wrong) : Check
{
    private static readonly HashSet<(string Type, string Path)> Elsewhere =
    [
        .. from place in (IEnumerable<PolicyPlace>)[.. PolicyPlace.OfBuckets, .. PolicyPlace.OfKeys, .. PolicyPlace.OfOthers] select (place.Type, place.Path),
        ("aws_iam_role", "assume_role_policy"),
    ];

    public override bool Judges => judges;

    public override IReadOnlyList<string> Types { get; } = types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from policy in Policies(resource)
        where !Elsewhere.Contains((resource.Type, policy.Path))
        from statement in PolicyDocument.Statements(estate, policy) ?? []
        from found in ResourceJudgement.Everybody(statement).Concat(Strangers(statement))
        select new Observation(resource, policy.Path, $"{found} in {statement.Place}");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from statement in wrong
        let document = new JsonObject { ["Statement"] = new JsonArray(JsonNode.Parse(statement)) }
        let type = Types[0].Replace("*", "vendor_thing", StringComparison.Ordinal)
        let added = new PolicyResource(stack.Entry, stack.Source, type, Mutant.Nonsense, $"{type}.{Mutant.Nonsense}", stack.Entry.Name, new() { ["policy"] = document.ToJsonString() })
        select new Mutant($"{added.Address} {statement}", [], [added]);

    /// <summary>The arguments that hold a policy: JSON text with statements, or a reference to a document.</summary>
    internal static IEnumerable<PolicyValue> Policies(PolicyResource resource) =>
        from member in resource.Members
        from value in member.Value.Json is JsonArray ? member.Value.Elements : [member.Value]
        where value.Json is JsonValue && IsPolicy(value)
        select value;

    private static bool IsPolicy(PolicyValue value) => value.Json!.ToString() is var text
        && (text.Contains("Statement", StringComparison.Ordinal) || text.Contains("data.aws_iam_policy_document.", StringComparison.Ordinal));

    // An id of S3's older days: it can't be told whose it is.
    private static IEnumerable<string> Strangers(PolicyStatement statement) =>
        from principal in statement.Allows ? statement.Principals : []
        where principal.Type == "CanonicalUser" && principal.Identifier.IsKnown
        select $"allowing the canonical user {principal.Identifier}";
}

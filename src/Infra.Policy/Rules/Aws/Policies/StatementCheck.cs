using System.Text.Json.Nodes;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>Judges every statement of the policies at some places; a document counts where it is used.</summary>
/// <param name="places">Where the policies are.</param>
/// <param name="judge">What is wrong with a statement; nothing where it passes.</param>
/// <param name="wrong">Statements, in the JSON of IAM, of which each is wrong.</param>
internal sealed class StatementCheck(
    IReadOnlyList<PolicyPlace> places, Func<PolicyStatement, IEnumerable<string>> judge, params IReadOnlyList<string> wrong) : Check
{
    public override IReadOnlyList<string> Types { get; } = [.. places.Select(place => place.Type).Distinct()];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from place in places
        where place.Type == resource.Type
        from policy in resource.Find(place.Path)
            // What providers report of a resource that has no policy.
        where !policy.Is("")
        from observation in Judge(policy, estate)
        select observation;

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from place in places
        where place.Type == resource.Type
        from statement in wrong
        let document = new JsonObject { ["Statement"] = new JsonArray(JsonNode.Parse(statement)) }
        select Mutant.Set(resource, place.Path, document.ToJsonString());

    private IEnumerable<Observation> Judge(PolicyValue policy, PolicyEstate estate)
    {
        if (PolicyDocument.Statements(estate, policy) is not { } statements) return [Observation.Unknown(policy)];
        return
        [
            .. from statement in statements
               from found in judge(statement)
               select new Observation(policy.Resource, policy.Path, $"{found} in {statement.Place}"),
            .. from value in statements.SelectMany(Decisive)
               where value.IsUnresolved && !value.References.Any()
               select Observation.Unknown(value) with { Resource = policy.Resource, Attribute = policy.Path },
        ];
    }

    private static IEnumerable<PolicyValue> Decisive(PolicyStatement statement) =>
        [.. statement.Actions, .. statement.Principals.Select(principal => principal.Identifier)];
}

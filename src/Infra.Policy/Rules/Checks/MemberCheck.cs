using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Checks;

/// <summary>
/// Checks the names and values of all arguments, at any depth and in any type of resource, for settings that every provider
/// names alike.
/// </summary>
/// <param name="types">The types, with <c>*</c> for any text.</param>
/// <param name="judge">The fault of an argument with a name; null for none.</param>
/// <param name="wrong">Arguments that each violate the rule: a matching type, the argument, its value.</param>
internal sealed class MemberCheck(
    IReadOnlyList<string> types, Func<string, PolicyValue, PolicyEstate, Verdict?> judge, params IReadOnlyList<(string Type, string Argument, JsonNode Value)> wrong) : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        let verdict = judge(member.Name, member.Value, estate)
        where verdict is not null
        select new Observation(resource, member.Value.Path, verdict.Found, verdict.IsUndecided);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from argument in wrong
        let body = new JsonObject { [argument.Argument] = argument.Value.DeepClone() }
        let address = $"{argument.Type}.{Mutant.Nonsense}"
        let added = new PolicyResource(stack.Entry, stack.Source, argument.Type, Mutant.Nonsense, address, stack.Entry.Name, body)
        select new Mutant($"{address}: {body.ToJsonString()}", [], [added]);
}

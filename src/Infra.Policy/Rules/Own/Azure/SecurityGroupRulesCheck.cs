using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>
/// The rules of a security group are all inline or all beside it, since the provider lets the one overwrite the other; and no two
/// have the same direction and priority, which Azure refuses halfway through an apply.
/// </summary>
internal sealed class SecurityGroupRulesCheck : Check
{
    private const string Inline = "security_rule";
    private const string Beside = "azurerm_network_security_rule";
    private const string Group = "network_security_group_name";

    public override IReadOnlyList<string> Types { get; } = ["azurerm_network_security_group"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var (inline, beside) = (InlineRules(resource), RulesBeside(resource, estate));
        if (inline.Count > 0 && beside.Count > 0)
        {
            yield return new(resource, Inline, $"{inline.Count} inline and {beside.Count} beside the group");
        }

        var places = inline.Concat(beside.Select(rule => rule.Root)).ToLookup(rule => Place(rule, estate));
        foreach (var place in places.Where(place => place.Key is null || place.Count() > 1))
        {
            var names = string.Join(" and ", place.Select(rule => rule["name"].Text).Order(StringComparer.Ordinal));
            yield return new(resource, Inline, $"{place.Key ?? "an unknown priority"} of {names}", Undecided: place.Key is null);
        }
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate)
    {
        foreach (var group in Subjects(estate))
        {
            var (inline, beside) = (InlineRules(group), RulesBeside(group, estate));
            if (inline.Concat(beside.Select(rule => rule.Root)).FirstOrDefault() is not { } first) continue;
            var twin = first.Json!.DeepClone().AsObject();
            twin["name"] = Mutant.Nonsense;
            yield return Mutant.Set(group, Inline, new JsonArray([.. inline.Select(each => each.Json!.DeepClone()), twin]));
            var copy = twin.DeepClone().AsObject();
            copy[Group] = $"${{{group.Type}.{group.Name}.name}}";
            yield return new(
                $"{group.Address}: a rule beside it with the priority of another",
                [],
                [group with { Type = Beside, Name = Mutant.Nonsense, Address = Beside, Body = copy, Written = null }]);
        }
    }

    private static string? Place(PolicyValue rule, PolicyEstate estate) =>
        (estate.Resolve(rule["direction"]).Text, estate.Resolve(rule["priority"]).Text) is ({ } direction, { } priority)
            ? $"{direction.ToLowerInvariant()} priority {priority}"
            : null;

    // As written: in a plan, a group also shows the rules beside it that it already has.
    private static IReadOnlyList<PolicyValue> InlineRules(PolicyResource group) =>
        [.. new PolicyValue(group, "", group.Written ?? group.Body)[Inline].Blocks];

    private static IReadOnlyList<PolicyResource> RulesBeside(PolicyResource group, PolicyEstate estate) =>
        [.. estate.OfType(Beside).Where(rule => estate.Refers(rule[Group], group))];
}

using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>The mutation test of a rule: the number of mutants, and those that it did not find.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Mutants">The number of mutants.</param>
/// <param name="Survivors">Those that it did not notice.</param>
public sealed record MutationRun(Rule Rule, int Mutants, IReadOnlyList<string> Survivors)
{
    /// <summary>Runs a rule on every mutant of its checks for an estate. Findings of the unchanged estate do not count.</summary>
    public static MutationRun Of(Rule rule, PolicyEstate estate)
    {
        var before = Violations(rule, estate);
        var mutants = rule.Checks.SelectMany(check => check.Mutants(estate)).ToList();
        var survivors = mutants.Where(mutant => Violations(rule, mutant.Apply(estate)).IsSubsetOf(before));
        return new(rule, mutants.Count, [.. survivors.Select(mutant => mutant.Description)]);
    }

    private static HashSet<(string Stack, string Address, string Attribute, string Found)> Violations(Rule rule, PolicyEstate estate) =>
    [
        .. from check in rule.Checks
           from resource in check.Subjects(estate)
           from seen in check.Observe(resource, estate)
           where !seen.Undecided
           select (resource.Stack.Name, resource.Address, seen.Attribute, seen.Found),
    ];
}

using Infra.Policy.Model;

namespace Infra.Policy.Rules;

/// <summary>Proof that a rule sees something: how many small changes to an estate it was shown, and which it did not notice.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Mutants">How many changes it was shown.</param>
/// <param name="Survivors">Those that it did not notice.</param>
public sealed record MutationRun(Rule Rule, int Mutants, IReadOnlyList<string> Survivors)
{
    /// <summary>Shows a rule every mutant that its checks know for an estate. What it found before does not count as noticed.</summary>
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

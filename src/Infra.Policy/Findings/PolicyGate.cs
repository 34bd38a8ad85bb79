using Infra.Policy.Model;
using Infra.Policy.Rules;
using Infra.Policy.Waivers;

namespace Infra.Policy.Findings;

/// <summary>Evaluates rules on an estate.</summary>
public static class PolicyGate
{
    /// <summary>All findings, ordered by stack, resource and rule.</summary>
    /// <param name="estate">The stacks.</param>
    /// <param name="rules">The rules; usually <see cref="RuleBook.All"/>.</param>
    /// <param name="waivers">The reviewed exceptions of the estate.</param>
    /// <param name="today">The date for which exceptions are checked.</param>
    public static IReadOnlyList<Finding> Evaluate(
        PolicyEstate estate, IEnumerable<Rule> rules, IReadOnlyList<WaiverEntry> waivers, DateOnly today)
    {
        var exceptions = new WaiverBook(waivers, estate.File?.Accepted ?? [], today);
        var findings =
            from rule in rules
            from check in rule.Checks
            from resource in check.Subjects(estate)
            from observation in check.Observe(resource, estate)
            select ToFinding(rule, observation, exceptions);
        return
        [
            .. findings.DistinctBy(finding => (finding.Rule.Id, finding.Resource, finding.Attribute, finding.Found))
                .OrderBy(finding => finding.Resource.Stack.Name, StringComparer.Ordinal)
                .ThenBy(finding => finding.Resource.ConstructPath, StringComparer.Ordinal)
                .ThenBy(finding => finding.Resource.Address, StringComparer.Ordinal)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Attribute, StringComparer.Ordinal),
        ];
    }

    private static Finding ToFinding(Rule rule, Observation seen, WaiverBook waivers) => new(
        rule,
        seen.Resource,
        seen.Attribute,
        seen.Found,
        seen.Undecided && seen.Resource.Source == PolicySource.Synth,
        waivers.Find(rule, seen.Resource, seen.Found));
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Policy.Rules.Packs;

/// <summary>The test of a rule: no finding in its passing example, a finding in the failing one, and a finding for every mutant of the first.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Mutants">The number of mutants of the passing example.</param>
/// <param name="Faults">The faults of the rule or its examples; empty if it passes.</param>
public sealed partial record RuleTrial(Rule Rule, int Mutants, IReadOnlyList<string> Faults)
{
    private const string Any = "any";

    private static readonly StackEntry Stack = new(Any, Any, null, Any, "");

    /// <summary>Tests every rule of a pack. An estate's own tests assert that no trial has faults.</summary>
    public static IReadOnlyList<RuleTrial> Of(RulePack pack) => [.. pack.Rules.Select(OfExamples)];

    /// <summary>Tests a rule that ships with Infra, on the hardened examples that ship with it.</summary>
    public static RuleTrial OfBuiltIn(Rule rule)
    {
        var run = MutationRun.Of(rule, RuleExamples.Estate);
        return new(
            rule,
            run.Mutants,
            [
                .. Found(rule, RuleExamples.Estate).Select(found => $"finds on a hardened example: {found}"),
                .. run.Survivors.Select(mutant => $"does not notice: {mutant}"),
                .. run.Mutants == 0 ? ["has no example to break"] : Array.Empty<string>(),
            ]);
    }

    /// <summary>Tests a rule of a pack on its two examples.</summary>
    public static RuleTrial OfExamples(Rule rule)
    {
        var (mutants, faults) = (0, new List<string>());
        if (rule.Ids.Any(id => !Form().IsMatch(id) || Taken().IsMatch(id))) faults.Add("its id is not of the form TEAM-WORD: capitals, and none of the prefixes INFRA, AWS, AZU, GCP and CKV");
        if (!Uri.TryCreate(rule.Link, UriKind.Absolute, out _)) faults.Add("it has no Link");
        if (Read(rule.Passing, nameof(rule.Passing), faults) is { } passing)
        {
            faults.AddRange(Found(rule, passing).Select(found => $"finds in its passing example: {found}"));
            var run = MutationRun.Of(rule, passing);
            mutants = run.Mutants;
            faults.AddRange(run.Survivors.Select(mutant => $"does not notice in its passing example: {mutant}"));
            if (mutants == 0) faults.Add("checks nothing in its passing example");
        }

        if (Read(rule.Failing, nameof(rule.Failing), faults) is { } failing && Found(rule, failing).Count == 0) faults.Add("finds nothing in its failing example");
        return new(rule, mutants, faults);
    }

    private static PolicyEstate? Read(string? example, string name, List<string> faults)
    {
        try
        {
            if (example is not null && JsonNode.Parse(example) is JsonObject json) return new([SynthReader.Read(Stack, json)]);
            faults.Add($"it has no {name} example");
        }
        catch (JsonException e)
        {
            faults.Add($"its {name} example is not JSON: {e.Message}");
        }

        return null;
    }

    private static IReadOnlyList<string> Found(Rule rule, PolicyEstate estate) =>
    [
        .. from check in rule.Checks
           from resource in check.Subjects(estate)
           from seen in check.Observe(resource, estate)
           select $"{seen.Resource.Address} {seen.Attribute}: {seen.Found}",
    ];

    [GeneratedRegex("^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$")]
    private static partial Regex Form();

    [GeneratedRegex("^(INFRA|AWS|AZU|GCP|CKV2?)[-_]")]
    private static partial Regex Taken();
}

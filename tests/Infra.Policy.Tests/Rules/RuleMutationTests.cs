using Infra.Policy.Findings;
using Infra.Policy.Rules;

namespace Infra.Policy.Tests.Rules;

/// <summary>Every rule passes the hardened examples, and notices every way in which one of the values that it reads can break.</summary>
public sealed class RuleMutationTests
{
    public static TheoryData<string> Ids => [.. RuleBook.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_on_a_hardened_example_finds_nothing(string id)
    {
        var findings = PolicyGate.Evaluate(ExampleEstate.All, [Rule(id)], [], TestEstate.Today);

        Assert.Equal([], findings.Select(finding => finding.ToString()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_on_a_mutated_example_finds_every_mutant(string id)
    {
        var run = MutationRun.Of(Rule(id), ExampleEstate.All);

        Assert.Equal([], run.Survivors);
        Assert.True(run.Mutants > 0, $"No example in src/Infra.Policy/Examples has anything that {id} reads: {string.Join(", ", Rule(id).Types)}.");
    }

    [Fact]
    public void Every_check_has_mutants_of_its_own()
    {
        var blind =
            from rule in RuleBook.All
            from check in rule.Checks
            where !check.Mutants(ExampleEstate.All).Any()
            select $"{rule.Id} {check.GetType().Name} of {string.Join(", ", check.Types)}";

        Assert.Equal([], blind);
    }

    private static Rule Rule(string id) => RuleBook.All.Single(rule => rule.Id == id);
}

using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Packs;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Tests.Rules.Packs;

public sealed class RulePackTests
{
    private const string Passing = """{ "resource": { "vendor_queue": { "a": { "key_id": "k" } } } }""";
    private const string Failing = """{ "resource": { "vendor_queue": { "a": {} } } }""";

    private static readonly string Assembly = typeof(QueueRules).Assembly.Location;

    [Fact]
    public void Rules_of_a_pack_are_loaded_beside_those_of_the_gate_and_judge_their_types()
    {
        var file = TestEstate.File with { RulePacks = [Assembly] };
        var estate = TestEstate.With("vendor_queue", """{ "name": "orders" }""");

        Assert.Equal(["INFRA-UNJUDGED"], Ids(RuleBook.Of(TestEstate.File)));
        Assert.Equal(["TEAM-QUEUE-KEY"], Ids(RuleBook.Of(file)));
        Assert.Equal(RuleBook.All.Count + 1, RuleBook.Of(file).Count);
        Assert.Equal("Queues", Assert.Single(RuleBook.PacksOf(file)).Name);

        IEnumerable<string> Ids(IReadOnlyList<Rule> rules) => PolicyGate.Evaluate(estate, rules, [], TestEstate.Today).Select(finding => finding.Rule.Id);
    }

    [Fact]
    public void Examples_are_the_tests_of_a_rule()
    {
        var trial = Assert.Single(RuleTrial.Of(new QueueRules()));

        Assert.Equal([], trial.Faults);
        Assert.Equal(1, trial.Mutants);
    }

    [Theory]
    [InlineData("TEAM-A", Passing, Passing, "finds nothing in its failing example")]
    [InlineData("TEAM-A", Failing, Failing, "finds in its passing example: vendor_queue.a key_id: not set")]
    [InlineData("TEAM-A", Failing, null, "it has no Passing example")]
    [InlineData("TEAM-A", "{", Passing, "its Failing example is not JSON")]
    [InlineData("TEAM-A", Failing, """{ "resource": { "other": { "a": {} } } }""", "checks nothing in its passing example")]
    [InlineData("INFRA-A", Failing, Passing, "its id is not of the form TEAM-WORD")]
    [InlineData("team", Failing, Passing, "its id is not of the form TEAM-WORD")]
    public void Rule_that_does_not_do_what_its_examples_say_is_told(string id, string failing, string? passing, string fault)
    {
        var rule = new Rule([id], Severity.High, "A queue has a key", "Set it.", Require("vendor_queue", "key_id").ToBeSet()) { Link = "https://lynx.example", Failing = failing, Passing = passing };

        Assert.Contains(RuleTrial.OfExamples(rule).Faults, told => told.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Rule_of_a_pack_needs_a_link() =>
        Assert.Equal(["it has no Link"], RuleTrial.OfExamples(new(["TEAM-A"], Severity.Low, "A queue has a key", "Set it.", Require("vendor_queue", "key_id").ToBeSet()) { Failing = Failing, Passing = Passing }).Faults);

    [Fact]
    public void File_that_is_no_assembly_is_refused()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Corpus", "harmless.txt");

        var refusal = Assert.Throws<InfraException>(() => RulePackFile.Load(file));

        Assert.Equal("INFRA2004 harmless.txt: It is not a .NET assembly. Correct the rule, or build the pack against this version of Infra, and run ./infra synth again.", refusal.Message);
    }

    [Fact]
    public void Assembly_without_a_pack_is_refused()
    {
        var refusal = Assert.Throws<InfraException>(() => RulePackFile.Load(typeof(RuleBook).Assembly.Location));

        Assert.Equal("INFRA2004 Infra.Policy.dll: It has no public class that extends RulePack and has a constructor without parameters. Correct the rule, or build the pack against this version of Infra, and run ./infra synth again.", refusal.Message);
    }

    [Fact]
    public void Rules_that_ship_with_Infra_show_an_example_of_each() =>
        Assert.Equal([], RuleBook.All.Where(rule => RuleExamples.Of(rule) is null).Select(rule => rule.Id));
}

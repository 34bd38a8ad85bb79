using Infra.Contracts.Synthesized;
using Infra.Policy.Model;
using Infra.Policy.Rules;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Tests.Rules;

public sealed class MutationRunTests
{
    private static readonly PolicyEstate Estate = TestEstate.With("aws_x", """{ "a": true }""");

    [Fact]
    public void Rule_that_sees_every_change_leaves_no_survivor()
    {
        var run = MutationRun.Of(Rule(Require("aws_x", "a").ToBe(true)), Estate);

        Assert.Equal(2, run.Mutants);
        Assert.Equal([], run.Survivors);
    }

    [Fact]
    public void Rule_that_overlooks_a_change_leaves_it_as_survivor()
    {
        Assert.Equal(["aws_x.it: a = false"], MutationRun.Of(Rule(new BlindCheck()), Estate).Survivors);
    }

    [Fact]
    public void What_was_wrong_before_does_not_count_as_noticed()
    {
        var run = MutationRun.Of(Rule(new BlindCheck(), Forbid("aws_x", "b").ToBeSet()), TestEstate.With("aws_x", """{ "a": true, "b": 1 }"""));

        Assert.Equal(["aws_x.it: a = false"], run.Survivors);
    }

    private static Rule Rule(params Check[] checks) => new(["INFRA-X"], Severity.Low, "A title", "A remedy.", checks);

    /// <summary>Says that it reads a value, and does not.</summary>
    private sealed class BlindCheck : Check
    {
        public override IReadOnlyList<string> Types { get; } = ["aws_x"];

        public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) => [];

        public override IEnumerable<Mutant> Mutants(PolicyEstate estate) => [Mutant.Set(estate.It(), "a", false)];
    }
}

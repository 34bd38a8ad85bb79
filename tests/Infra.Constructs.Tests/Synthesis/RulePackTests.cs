using Infra.Constructs.Synthesis;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rules;

namespace Infra.Constructs.Tests.Synthesis;

public sealed class RulePackTests
{
    [Fact]
    public void Pack_of_an_estate_is_put_beside_the_output_where_gates_find_it()
    {
        using var folder = new TemporaryFolder();
        EstateSynthesis.Run(
            TestEstate.Options with { RulePacks = [new BucketRules()] }, estate => _ = new TestEstate.TestAwsStack(estate, estate.Environment("dev")), TestEstate.Today, folder["out"]);
        var output = SynthOutput.Load(folder["out"]);

        Assert.Equal([Path.Combine(folder["out"], "rules", "Infra.Constructs.Tests.dll")], output.Estate.RulePacks);
        Assert.Contains(RuleBook.Of(output.Estate), rule => rule.Id == "TEAM-BUCKET-NAME");
    }

    [Fact]
    public void Estate_without_packs_says_nothing_of_them() => Assert.Null(TestEstate.Synth(estate => _ = new TestEstate.TestAwsStack(estate, estate.Environment("dev"))).Estate.RulePacks);
}

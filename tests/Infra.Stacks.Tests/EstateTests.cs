using System.Globalization;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Reading;
using Infra.Policy.Rules;

namespace Infra.Stacks.Tests;

public sealed class EstateTests
{
    private static readonly string[] Names =
    [
        "aws-dev-cluster", "aws-dev-compute", "aws-dev-network", "aws-foundation", "aws-prod-cluster", "aws-prod-compute", "aws-prod-network",
        "azure-dev-cluster", "azure-dev-compute", "azure-dev-network", "azure-prod-cluster", "azure-prod-compute", "azure-prod-network",
        "google-dev-cluster", "google-dev-compute", "google-dev-network", "google-prod-cluster", "google-prod-compute", "google-prod-network",
    ];

    public static TheoryData<string> Stacks => [.. Names];

    [Fact]
    public void Estate_has_the_stacks_of_the_design() => Assert.Equal(Names, SynthesizedEstate.Output.Stacks.Select(stack => stack.Name));

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Stack_is_as_reviewed(string name) => Snapshot.Match($"{name}.tf.json", SynthesizedEstate.Text(name));

    [Fact]
    public void Difference_between_dev_and_prod_is_as_reviewed() => Snapshot.Match("posture.md", string.Concat(
        from posture in SynthesizedEstate.Output.Estate.Postures
        from setting in posture.Settings
        where setting.Differs
        select $"| {posture.Name} | {setting.Name} | {setting.Relaxed} | {setting.Hardened} | {string.Join(", ", setting.Controls)} |\n"));

    [Fact]
    public void Prod_and_the_foundation_have_no_finding_that_is_not_waived() =>
        Assert.Equal([], Findings().Where(finding => finding.Resource.Stack.Environment != "dev" && finding.IsOpen).Select(finding => finding.ToString()));

    [Fact]
    public void Prod_leaves_nothing_undecided() =>
        Assert.Equal([], Findings().Where(finding => finding.Resource.Stack.Environment == "prod" && finding.IsUndecided).Select(finding => finding.ToString()));

    [Fact]
    public void Findings_in_dev_are_as_reviewed() => Snapshot.Match("dev-findings.md", string.Concat(
        from finding in Findings()
        where finding.Resource.Stack.Environment == "dev" && finding.IsOpen
        select $"| {finding.Rule.Severity} | {string.Join(", ", finding.Rule.Ids)} | {finding.Resource.ConstructPath} | {finding.Attribute} | {finding.Found} |\n"));

    /// <summary>Each value that a rule reads in a prod stack, dropped or turned round: the rule has to notice.</summary>
    [Fact]
    public void No_mutation_of_prod_survives_its_rule()
    {
        var prod = new PolicyEstate(
            [.. SynthReader.Read(SynthesizedEstate.Output).Stacks.Where(stack => stack.Entry.Environment != "dev")], SynthesizedEstate.Output.Estate.ApprovedTypes);
        var waived = SynthesizedEstate.Output.Estate.Waivers.SelectMany(waiver => waiver.Controls).ToHashSet();

        var runs = RuleBook.All.Where(rule => !rule.Ids.Any(waived.Contains)).Select(rule => MutationRun.Of(rule, prod)).ToList();

        Assert.Equal([], runs.SelectMany(run => run.Survivors.Select(survivor => $"{run.Rule.Id}: {survivor}")));
        Assert.True(runs.Sum(run => run.Mutants) > 1000, $"only {runs.Sum(run => run.Mutants).ToString(CultureInfo.InvariantCulture)} mutants");
    }

    private static IReadOnlyList<Finding> Findings() => PolicyGate.Evaluate(
        SynthReader.Read(SynthesizedEstate.Output), RuleBook.All, SynthesizedEstate.Output.Estate.Waivers, SynthesizedEstate.Today);
}

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
        "azure-dev-cluster", "azure-dev-compute", "azure-dev-network", "azure-foundation", "azure-prod-cluster", "azure-prod-compute", "azure-prod-network",
        "github-governance",
        "google-dev-cluster", "google-dev-compute", "google-dev-network", "google-foundation", "google-prod-cluster", "google-prod-compute", "google-prod-network",
    ];

    public static TheoryData<string> Stacks => [.. Names];

    [Fact]
    public void Estate_has_the_stacks_of_the_design() => Assert.Equal(Names, SynthesizedEstate.Output.Stacks.Select(stack => stack.Name));

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Stack_is_as_reviewed(string name) => Snapshot.Match($"{name}.tf.json", SynthesizedEstate.Text(name));

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Part_depends_on_the_network_of_its_cloud_and_environment_and_governance_on_identities(string name)
    {
        var stack = SynthesizedEstate.Stack(name).Entry;

        Assert.Equal(
            stack.Part switch
            {
                "network" or "foundation" => [],
                "governance" => ["azure-foundation"],
                _ => [$"{stack.Cloud}-{stack.Environment}-network"],
            },
            SynthesizedEstate.Stack(name).Dependencies);
    }

    [Theory]
    [InlineData("aws-dev-network", "vpc-id")]
    [InlineData("aws-prod-cluster", "cluster-ca-certificate cluster-endpoint cluster-name oidc-provider-arn")]
    [InlineData("aws-dev-compute", "instance-id private-ip public-ip")]
    [InlineData("aws-prod-compute", "instance-id private-ip")]
    [InlineData("azure-dev-network", "nat-address network-id private-subnet-id")]
    [InlineData("azure-prod-cluster", "cluster-ca-certificate cluster-endpoint cluster-name oidc-issuer-url")]
    [InlineData("azure-dev-compute", "instance-id instance-name private-ip public-ip")]
    [InlineData("azure-prod-compute", "instance-id instance-name private-ip")]
    [InlineData("google-dev-network", "machine-subnetwork-id network-id network-name node-subnetwork-id")]
    [InlineData("google-prod-cluster", "cluster-ca-certificate cluster-endpoint cluster-location cluster-name node-service-account")]
    [InlineData("google-dev-compute", "instance-id instance-name private-ip public-ip")]
    [InlineData("google-prod-compute", "instance-id instance-name private-ip")]
    public void Outputs_are_those_that_people_ask_for(string name, string outputs) => Assert.Equal(
        outputs.Split(' '),
        SynthesizedEstate.Stack(name).Json["output"]!.AsObject().Select(output => output.Key)
            .Where(output => !output.StartsWith("cross-stack", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("aws", "aws_instance", "tags")]
    [InlineData("azure", "azurerm_linux_virtual_machine", "tags")]
    [InlineData("google", "google_compute_instance", "labels")]
    public void Machine_is_told_the_version_that_its_environment_runs(string cloud, string type, string tags) => Assert.Equal(
        [new string('d', 40), new string('b', 40)],
        from environment in new[] { "dev", "prod" }
        select (string)SynthesizedEstate.Stack($"{cloud}-{environment}-compute").Resources.Single(resource => resource.Type == type).Body[tags]!["api-version"]!);

    [Theory]
    [InlineData("aws")]
    [InlineData("azure")]
    [InlineData("google")]
    public void Way_into_a_cluster_is_sensitive(string cloud) => Assert.All(
        ["cluster-endpoint", "cluster-ca-certificate"],
        output => Assert.True((bool)SynthesizedEstate.Stack($"{cloud}-prod-cluster").Json["output"]![output]!["sensitive"]!));

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
            [.. SynthReader.Read(SynthesizedEstate.Output).Stacks.Where(stack => stack.Entry.Environment != "dev")], SynthesizedEstate.Output.Estate);
        var waived = SynthesizedEstate.Output.Estate.Waivers.SelectMany(waiver => waiver.Controls).ToHashSet();

        var runs = RuleBook.All.Where(rule => !rule.Ids.Any(waived.Contains)).Select(rule => MutationRun.Of(rule, prod)).ToList();

        Assert.Equal([], runs.SelectMany(run => run.Survivors.Select(survivor => $"{run.Rule.Id}: {survivor}")));
        Assert.True(runs.Sum(run => run.Mutants) > 1000, $"only {runs.Sum(run => run.Mutants).ToString(CultureInfo.InvariantCulture)} mutants");
    }

    private static IReadOnlyList<Finding> Findings() => PolicyGate.Evaluate(
        SynthReader.Read(SynthesizedEstate.Output), RuleBook.All, SynthesizedEstate.Output.Estate.Waivers, SynthesizedEstate.Today);
}

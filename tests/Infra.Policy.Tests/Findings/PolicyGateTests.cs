using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Rules;

namespace Infra.Policy.Tests.Findings;

public sealed class PolicyGateTests
{
    private static readonly PolicyEstate Estate = TestEstate.Of(
        ("aws-prod-network", Subnet("aws-prod-network/Vpc/Public")), ("aws-dev-network", Subnet("aws-dev-network/Vpc/Public")));

    private static readonly IReadOnlyList<Rule> Rules = [.. RuleBook.All.Where(rule => rule.Id == "AWS-0164")];

    private static readonly EstateFile File = new()
    {
        Name = "lynx",
        Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard)],
        Stacks = [],
        Postures = [],
        Waivers = [],
    };

    [Fact]
    public void Finding_names_rule_construct_resource_value_and_remedy()
    {
        Assert.Equal(
            "AWS-0164 aws-prod-network/Vpc/Public: aws_subnet.it map_public_ip_on_launch is true. "
            + "Leave map_public_ip_on_launch out, or set it to false.",
            Evaluate()[^1].ToString());
    }

    [Fact]
    public void Findings_are_ordered_by_stack()
    {
        Assert.Equal(["aws-dev-network", "aws-prod-network"], Evaluate().Select(finding => finding.Resource.Stack.Name));
    }

    [Theory]
    [InlineData("aws-prod-network/Vpc", "AWS-0164", "2026-06-01", true)]
    [InlineData("aws-prod-network/Vpc", "CKV_AWS_130", "2026-06-01", true)]
    [InlineData("aws-prod-network/Vpc", "AVD-AWS-0164", "2026-06-01", true)]
    [InlineData("aws-prod-network/Vpc/Public", "AWS-0164", "2026-06-01", true)]
    [InlineData("aws-prod-network/Vpc", "AWS-0164", "2026-05-31", false)]
    [InlineData("aws-prod-network/Vpc", "AWS-0165", "2026-06-01", false)]
    [InlineData("aws-prod-network/V", "AWS-0164", "2026-06-01", false)]
    [InlineData("aws-dev-network", "AWS-0164", "2026-06-01", false)]
    public void Waiver_covers_its_control_below_its_construct_until_its_last_day(string path, string control, string expires, bool covers)
    {
        var waiver = Waiver(path, control, expires);

        Assert.Equal(covers, Evaluate(waiver)[^1].Waiver == waiver);
    }

    [Fact]
    public void Hard_environment_stops_and_soft_one_reports()
    {
        var outcomes = GateOutcome.Of(File, Evaluate());

        Assert.Equal(["dev False 1", "prod True 1", " False 0"], outcomes.Select(outcome => $"{outcome.Environment} {outcome.Stops} {outcome.Findings.Count}"));
    }

    [Fact]
    public void Hard_environment_whose_findings_are_waived_goes_on()
    {
        var findings = Evaluate(Waiver("aws-prod-network/Vpc", "AWS-0164", "2026-06-01"));

        Assert.DoesNotContain(GateOutcome.Of(File, findings), outcome => outcome.Stops);
    }

    [Fact]
    public void Environment_that_the_estate_does_not_know_is_hard()
    {
        var findings = PolicyGate.Evaluate(TestEstate.Of(("aws-test-network", Subnet("x"))), Rules, [], TestEstate.Today);

        Assert.Contains(GateOutcome.Of(File, findings), outcome => outcome is { Environment: "test", Stops: true });
    }

    private static IReadOnlyList<Finding> Evaluate(params WaiverEntry[] waivers) =>
        PolicyGate.Evaluate(Estate, Rules, waivers, TestEstate.Today);

    private static WaiverEntry Waiver(string path, string control, string expires) =>
        new(path, "VpcPosture.X", [control], "a reason", "platform", DateOnly.Parse(expires, null));

    private static string Subnet(string path) =>
        $$"""
        { "resource": { "aws_subnet": { "it": { "//": { "metadata": { "path": "{{path}}" } }, "map_public_ip_on_launch": true } } } }
        """;
}

namespace Infra.Policy.Tests.Rules;

public sealed class CompanionTests
{
    [Theory]
    [InlineData("${aws_vpc.it.id}")]
    [InlineData("vpc-1")]
    public void Resource_with_a_companion_that_names_it_passes(string vpc)
    {
        Assert.Equal([], FlowLogOf(vpc).Findings("AWS-0178"));
    }

    [Theory]
    [InlineData("${aws_vpc.other.id}")]
    [InlineData("vpc-2")]
    [InlineData("${var.vpc}")]
    public void Resource_whose_companions_are_for_others_is_found(string vpc)
    {
        Assert.Equal(["aws_vpc.it : without any aws_flow_log that refers to it"], FlowLogOf(vpc).Findings("AWS-0178"));
    }

    [Fact]
    public void Companion_in_another_stack_counts()
    {
        var estate = TestEstate.Of(
            ("aws-prod-network", """{ "output": { "vpc": { "value": "${aws_vpc.it.id}" } }, "resource": { "aws_vpc": { "it": {} } } }"""),
            ("aws-prod-audit",
                """
                { "resource": { "aws_flow_log": { "log": {
                    "vpc_id": "${data.terraform_remote_state.cross-stack-reference-input-aws-prod-network.outputs.vpc}" } } } }
                """));

        Assert.Equal([], estate.Findings("AWS-0178"));
    }

    [Fact]
    public void Companion_that_the_plan_destroys_does_not_count()
    {
        var estate = TestEstate.Planned(
            """
            { "resource_changes": [
                { "address": "aws_vpc.it", "mode": "managed", "type": "aws_vpc", "name": "it",
                  "change": { "actions": ["no-op"], "after": { "id": "vpc-1" } } },
                { "address": "aws_flow_log.log", "mode": "managed", "type": "aws_flow_log", "name": "log",
                  "change": { "actions": ["delete"], "before": { "vpc_id": "vpc-1" }, "after": null } } ] }
            """);

        Assert.Equal(["aws_vpc.it : without any aws_flow_log that refers to it"], estate.Findings("AWS-0178"));
    }

    private static Infra.Policy.Model.PolicyEstate FlowLogOf(string vpc) => TestEstate.Of(
        $$"""
        { "resource": { "aws_vpc": { "it": { "id": "vpc-1" } }, "aws_flow_log": { "log": { "vpc_id": "{{vpc}}" } } } }
        """);
}

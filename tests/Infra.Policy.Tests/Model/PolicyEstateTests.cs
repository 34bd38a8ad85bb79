using Infra.Policy.Model;

namespace Infra.Policy.Tests.Model;

public sealed class PolicyEstateTests
{
    private static readonly PolicyEstate CrossStack = TestEstate.Of(
        ("aws-prod-network",
            """
            { "output": { "cross-stack-output-aws_vpcVpcid": { "value": "${aws_vpc.Vpc.id}", "sensitive": true },
                          "cross-stack-output-aws_vpcVpccidr": { "value": "${aws_vpc.Vpc.cidr_block}", "sensitive": true } },
              "resource": { "aws_vpc": { "Vpc": { "cidr_block": "10.0.0.0/16" } } } }
            """),
        ("aws-prod-cluster",
            """
            { "data": { "terraform_remote_state": { "cross-stack-reference-input-aws-prod-network": { "backend": "s3" } } },
              "resource": { "aws_security_group": { "it": {
                "vpc_id": "${data.terraform_remote_state.cross-stack-reference-input-aws-prod-network.outputs.cross-stack-output-aws_vpcVpcid}",
                "cidr": "${data.terraform_remote_state.cross-stack-reference-input-aws-prod-network.outputs.cross-stack-output-aws_vpcVpccidr}",
                "lost": "${data.terraform_remote_state.cross-stack-reference-input-aws-prod-gone.outputs.x}" } } } }
            """));

    [Fact]
    public void Reference_to_another_stack_leads_to_its_resource()
    {
        Assert.Equal(["aws-prod-network aws_vpc.Vpc"], Targets("vpc_id"));
        Assert.Equal([], Targets("lost"));
    }

    [Fact]
    public void Reference_to_another_stack_gives_the_value_that_is_written_there()
    {
        Assert.Equal("10.0.0.0/16", CrossStack.Resolve(CrossStack.It()["cidr"]).Text);
        Assert.True(CrossStack.Resolve(CrossStack.It()["vpc_id"]).IsUnresolved);
        Assert.True(CrossStack.Resolve(CrossStack.It()["lost"]).IsUnresolved);
    }

    [Fact]
    public void Referrers_are_found_across_stacks()
    {
        var vpc = CrossStack.OfType("aws_vpc").Single();

        Assert.Equal(["cidr", "vpc_id"], CrossStack.Referrers(vpc).Select(value => value.Path).Order());
    }

    [Fact]
    public void Reference_to_a_resource_of_the_same_name_in_another_stack_is_not_followed()
    {
        var estate = TestEstate.Of(
            ("aws-dev-network", """{ "resource": { "aws_vpc": { "Vpc": {} } } }"""),
            ("aws-prod-network", """{ "resource": { "aws_subnet": { "it": { "vpc_id": "${aws_vpc.Vpc.id}" } } } }"""));

        Assert.Equal([], estate.Targets(estate.It()["vpc_id"]));
    }

    [Theory]
    [InlineData("${aws_vpc.a.id}", "aws_vpc.a")]
    [InlineData("${aws_vpc.a[0].id}", "aws_vpc.a")]
    [InlineData("${element(aws_vpc.a.ids, 0)}-${aws_vpc.b-c.id}", "aws_vpc.a,aws_vpc.b-c")]
    [InlineData("""${jsonencode({\"x\" = aws_vpc.a.id})}""", "aws_vpc.a")]
    [InlineData("${data.aws_ami.a.id}", "data.aws_ami.a")]
    [InlineData("aws_vpc.a.id", "")]
    [InlineData("$${aws_vpc.a.id}", "")]
    public void Targets_are_the_resources_in_the_expression(string text, string expected)
    {
        var estate = TestEstate.Of(
            $$"""
            { "data": { "aws_ami": { "a": {} } },
              "resource": { "aws_vpc": { "a": {}, "b-c": {} }, "aws_x": { "it": { "value": "{{text}}" } } } }
            """);

        Assert.Equal(expected, string.Join(',', estate.Targets(estate.It()["value"])));
    }

    [Fact]
    public void Resolve_of_a_circle_ends()
    {
        var estate = TestEstate.With("aws_x", """{ "a": "${aws_x.it.b}", "b": "${aws_x.it.a}" }""");

        Assert.True(estate.Resolve(estate.It()["a"]).IsUnresolved);
    }

    private static IEnumerable<string> Targets(string argument) =>
        CrossStack.Targets(CrossStack.It()[argument]).Select(target => $"{target.Stack.Name} {target}");
}

namespace Infra.Policy.Tests.Rules.Aws.Networks;

public sealed class SecurityGroupTests
{
    [Theory]
    [InlineData("aws_vpc_security_group_ingress_rule", "security_group_id", false)]
    [InlineData("aws_instance", "vpc_security_group_ids", true)]
    public void Group_is_used_by_a_resource_but_not_by_its_own_rules(string type, string argument, bool used)
    {
        var estate = TestEstate.Of(
            $$"""
            { "resource": { "aws_security_group": { "it": {} }, "{{type}}": { "user": { "{{argument}}": "${aws_security_group.it.id}" } } } }
            """);

        Assert.Equal(used ? [] : ["aws_security_group.it : unused"], estate.Findings("CKV2_AWS_5"));
    }

    [Fact]
    public void Group_that_another_stack_uses_is_used()
    {
        var estate = TestEstate.Of(
            ("aws-prod-network", """{ "output": { "sg": { "value": "${aws_security_group.it.id}" } }, "resource": { "aws_security_group": { "it": {} } } }"""),
            ("aws-prod-compute",
                """
                { "resource": { "aws_instance": { "vm": {
                    "vpc_security_group_ids": ["${data.terraform_remote_state.cross-stack-reference-input-aws-prod-network.outputs.sg}"] } } } }
                """));

        Assert.Equal([], estate.Findings("CKV2_AWS_5"));
    }

    [Theory]
    [InlineData("0.0.0.0/0", "-1", true)]
    [InlineData("::/0", "-1", true)]
    [InlineData("10.0.0.0/8", "-1", false)]
    [InlineData("0.0.0.0/0", "icmp", false)]
    public void All_ports_are_found_where_the_world_reaches_them(string peer, string protocol, bool found)
    {
        var argument = peer.Contains(':', StringComparison.Ordinal) ? "cidr_ipv6" : "cidr_ipv4";
        var estate = TestEstate.With("aws_vpc_security_group_ingress_rule", $$"""{ "ip_protocol": "{{protocol}}", "{{argument}}": "{{peer}}" }""");

        Assert.Equal(found ? [$"aws_vpc_security_group_ingress_rule.it : all 0-65535 from \"{peer}\""] : [], estate.Findings("CKV_AWS_277"));
    }

    [Theory]
    [InlineData("${aws_vpc.v.default_security_group_id}", true)]
    [InlineData("${aws_default_security_group.d.id}", true)]
    [InlineData("${aws_security_group.own.id}", false)]
    public void Rule_that_is_added_to_the_default_group_is_found(string group, bool found)
    {
        var estate = TestEstate.Of(
            $$"""
            { "resource": { "aws_vpc": { "v": {} }, "aws_default_security_group": { "d": { "vpc_id": "${aws_vpc.v.id}" } }, "aws_security_group": { "own": {} },
                            "aws_vpc_security_group_egress_rule": { "it": { "security_group_id": "{{group}}" } } } }
            """);

        Assert.Equal(found ? [$"aws_vpc_security_group_egress_rule.it security_group_id: \"{group}\""] : [], estate.Findings("AWS-0173"));
    }
}

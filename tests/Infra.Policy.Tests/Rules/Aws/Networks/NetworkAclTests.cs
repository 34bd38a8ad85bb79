namespace Infra.Policy.Tests.Rules.Aws.Networks;

public sealed class NetworkAclTests
{
    [Theory]
    [InlineData("aws_network_acl", """{ "ingress": { "action": "allow", "protocol": "tcp", "from_port": 20, "to_port": 25, "cidr_block": "0.0.0.0/0" } }""")]
    [InlineData("aws_network_acl", """{ "ingress": [ { "action": "ALLOW", "protocol": "6", "from_port": 22, "to_port": 22, "ipv6_cidr_block": "::/0" } ] }""")]
    [InlineData("aws_network_acl_rule", """{ "rule_action": "allow", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0" }""")]
    [InlineData("aws_network_acl_rule", """{ "egress": false, "rule_action": "allow", "protocol": "-1", "cidr_block": "0.0.0.0/0" }""")]
    public void Ssh_open_to_the_world_is_found(string type, string body)
    {
        Assert.Single(TestEstate.With(type, body).Findings("AWS-0105"));
    }

    [Theory]
    [InlineData("aws_network_acl", """{ "ingress": { "action": "deny", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0" } }""")]
    [InlineData("aws_network_acl", """{ "egress": { "action": "allow", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0" } }""")]
    [InlineData("aws_network_acl_rule", """{ "egress": true, "rule_action": "allow", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0" }""")]
    [InlineData("aws_network_acl_rule", """{ "rule_action": "allow", "protocol": "tcp", "from_port": 2200, "to_port": 2222, "cidr_block": "0.0.0.0/0" }""")]
    [InlineData("aws_network_acl_rule", """{ "rule_action": "allow", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "10.0.0.0/8" }""")]
    public void Ssh_that_is_denied_or_open_to_less_is_not(string type, string body)
    {
        Assert.Empty(TestEstate.With(type, body).Findings("AWS-0105"));
    }

    [Fact]
    public void Direction_that_is_not_known_yet_counts_as_both()
    {
        const string Body = """{ "egress": "${var.x}", "rule_action": "allow", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0" }""";

        Assert.Equal(["aws_network_acl_rule.it : tcp 22 from \"0.0.0.0/0\""], TestEstate.With("aws_network_acl_rule", Body).Findings("AWS-0105"));
    }

    [Theory]
    [InlineData("""{ "rule_action": "allow", "protocol": "-1", "cidr_block": "10.0.0.0/8" }""", "all 0-65535 from \"10.0.0.0/8\"")]
    [InlineData("""{ "egress": true, "rule_action": "allow", "protocol": "tcp", "from_port": 1, "to_port": 65535, "cidr_block": "10.0.0.0/8" }""", "tcp 1-65535 to \"10.0.0.0/8\"")]
    public void All_ports_are_found_in_both_directions_whoever_the_peer(string body, string found)
    {
        Assert.Equal([$"aws_network_acl_rule.it : {found}"], TestEstate.With("aws_network_acl_rule", body).Findings("AWS-0102"));
    }

    [Theory]
    [InlineData("""{ "rule_action": "deny", "protocol": "-1", "cidr_block": "0.0.0.0/0" }""")]
    [InlineData("""{ "rule_action": "allow", "protocol": "tcp", "from_port": 1024, "to_port": 65535, "cidr_block": "0.0.0.0/0" }""")]
    [InlineData("""{ "rule_action": "allow", "protocol": "icmp", "cidr_block": "0.0.0.0/0" }""")]
    public void Denial_and_a_part_of_the_ports_pass(string body)
    {
        Assert.Empty(TestEstate.With("aws_network_acl_rule", body).Findings("AWS-0102"));
    }
}

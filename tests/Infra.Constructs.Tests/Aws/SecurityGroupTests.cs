using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Posture;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws;

public sealed class SecurityGroupTests
{
    private const string Ingress = "aws_vpc_security_group_ingress_rule";
    private const string Egress = "aws_vpc_security_group_egress_rule";

    private static SynthesizedStack Synth(string environment, Action<SecurityGroup> rules, SecurityGroupPosture? posture = null) =>
        TestEstate.Aws(environment, stack => rules(Group(stack, "web", posture)));

    private static string Refusal(string environment, Action<SecurityGroup> rules) =>
        TestEstate.AwsRefusal(environment, stack => rules(Group(stack, "web")));

    private static SecurityGroup Group(AwsStack stack, string name, SecurityGroupPosture? posture = null) => new(stack, name, new()
    {
        Vpc = AwsGround.Network(stack), Name = name, Description = "Web servers", Posture = posture,
    });

    [Fact]
    public void Group_lets_nothing_in_or_out_by_itself()
    {
        var stack = Synth("dev", _ => { });
        var group = stack.Single("aws_security_group", "web/Group");

        Assert.Equal(("lynx-dev-web", "Web servers"), ((string)group["name"]!, (string)group["description"]!));
        Assert.False(group.ContainsKey("ingress") || group.ContainsKey("egress"));
        Assert.Empty(stack.All(Ingress).Concat(stack.All(Egress)));
    }

    [Fact]
    public void Rules_of_both_directions_are_resources_with_a_description()
    {
        var stack = Synth("prod", group =>
        {
            group.AllowFrom(Peer.Cidr("10.1.0.0/16"), Ports.Tcp(8000, 8080), "From the other network");
            group.AllowTo(Peer.Cidr("2001:db8::/32"), Ports.Udp(53), "To the name servers");
        });
        var ingress = stack.Single(Ingress, "web/From-10.1.0.0-16-tcp-8000-8080");
        var egress = stack.Single(Egress, "web/To-2001:db8::-32-udp-53");

        Assert.Equal(("10.1.0.0/16", "tcp", 8000, 8080), ((string)ingress["cidr_ipv4"]!, (string)ingress["ip_protocol"]!, (int)ingress["from_port"]!, (int)ingress["to_port"]!));
        Assert.Equal("From the other network", (string)ingress["description"]!);
        Assert.Equal(("2001:db8::/32", "udp", 53, 53), ((string)egress["cidr_ipv6"]!, (string)egress["ip_protocol"]!, (int)egress["from_port"]!, (int)egress["to_port"]!));
        Assert.Equal("To the name servers", (string)egress["description"]!);
    }

    [Fact]
    public void Groups_refer_to_themselves_and_prefix_lists_by_id()
    {
        var stack = Synth("prod", group =>
        {
            group.AllowFrom(Peer.Group(group), Ports.All, "Among each other");
            group.AllowTo(Peer.PrefixList("dynamodb", "pl-02cd2c6b"), Ports.Https, "DynamoDB");
        });
        var itself = stack.Single(Ingress, "web/From-web-all");

        Assert.Equal((string)itself["security_group_id"]!, (string)itself["referenced_security_group_id"]!);
        Assert.Equal("-1", (string)itself["ip_protocol"]!);
        Assert.False(itself.ContainsKey("from_port"));
        Assert.Equal("pl-02cd2c6b", (string)stack.Single(Egress, "web/To-dynamodb-tcp-443")["prefix_list_id"]!);
    }

    [Fact]
    public void Services_of_aws_are_reached_by_endpoints_in_prod()
    {
        var stack = Synth("prod", group => group.AllowToAwsServices());

        Assert.Contains("prefix_list_id", (string)stack.Single(Egress, "web/To-s3-tcp-443")["prefix_list_id"]!, StringComparison.Ordinal);
        Assert.Contains("Endpoints_Group", (string)stack.Single(Egress, "web/To-vpc-endpoints-tcp-443")["referenced_security_group_id"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(stack.All(Egress), rule => rule.Body.ContainsKey("cidr_ipv4"));
    }

    [Fact]
    public void Services_of_aws_are_reached_over_the_internet_in_dev()
    {
        var stack = Synth("dev", group => group.AllowToAwsServices());

        Assert.Equal("0.0.0.0/0", (string)stack.Single(Egress, "web/To-0.0.0.0-0-tcp-443")["cidr_ipv4"]!);
        Assert.Equal(2, stack.All(Egress).Count());
    }

    [Fact]
    public void Internet_is_let_in_to_a_port_of_an_application_in_dev() =>
        Assert.Equal("::/0", (string)Synth("dev", group => group.AllowFrom(Peer.Cidr("::/0"), Ports.Https, "A demonstration")).Single(Ingress)["cidr_ipv6"]!);

    [Fact]
    public void Exception_lets_the_internet_in()
    {
        var posture = SecurityGroupPosture.Hardened.Except(
            hardened => hardened with { IngressFromInternet = true }, "Public site", "web@lynx.example", TestEstate.Today);

        Assert.Single(Synth("prod", group => group.AllowFrom(Peer.Internet, Ports.Https, "Everybody"), posture).All(Ingress), rule => rule.Body["cidr_ipv4"]?.ToString() == "0.0.0.0/0");
    }

    [Fact]
    public void Administration_from_a_named_block_is_taken() =>
        Assert.Single(Synth("prod", group => group.AllowFrom(Peer.Cidr("203.0.113.0/24"), Ports.Tcp(22), "The office")).All(Ingress), rule => rule.ConstructPath.Contains("/web/", StringComparison.Ordinal));

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("128.0.0.0/1")]
    public void Administration_from_the_internet_is_refused_also_in_dev(string internet)
    {
        Assert.Equal(
            $"INFRA1223 aws-dev-test/web: Ports tcp-22 from {internet} open SSH (port 22) to the internet. Name the client blocks, or use Systems Manager, which needs no rule.",
            Refusal("dev", group => group.AllowFrom(Peer.Cidr(internet), Ports.Tcp(22), "Anybody")));
        Assert.Equal(
            $"INFRA1223 aws-dev-test/web: Ports udp-3389 from {internet} open RDP (port 3389) to the internet. Name the client blocks, or use Systems Manager, which needs no rule.",
            Refusal("dev", group => group.AllowFrom(Peer.Cidr(internet), Ports.Udp(3389), "Anybody")));
    }

    [Fact]
    public void Range_that_holds_a_port_of_administration_is_refused() => Assert.Equal(
        "INFRA1223 aws-dev-test/web: Ports tcp-20-25 from 0.0.0.0/0 open SSH (port 22) to the internet. Name the client blocks, or use Systems Manager, which needs no rule.",
        Refusal("dev", group => group.AllowFrom(Peer.Internet, Ports.Tcp(20, 25), "Anybody")));

    [Fact]
    public void All_ports_are_refused_for_both_services_and_for_the_posture() => Assert.Equal(
        """
        INFRA1223 aws-prod-test/web: Ports all from 0.0.0.0/0 open SSH (port 22) to the internet. Name the client blocks, or use Systems Manager, which needs no rule.
        INFRA1223 aws-prod-test/web: Ports all from 0.0.0.0/0 open RDP (port 3389) to the internet. Name the client blocks, or use Systems Manager, which needs no rule.
        INFRA1224 aws-prod-test/web: Ports all from 0.0.0.0/0 allow traffic from the internet, which SecurityGroupPosture.IngressFromInternet forbids. Name a security group, a prefix list or blocks of your own, or write SecurityGroupPosture.Hardened.Except(…) for IngressFromInternet.
        """,
        Refusal("prod", group => group.AllowFrom(Peer.Internet, Ports.All, "Anybody")));

    [Fact]
    public void Egress_to_the_internet_is_refused_in_prod() => Assert.Equal(
        "INFRA1225 aws-prod-test/web: Ports tcp-443 to ::/0 allow traffic to the internet, which SecurityGroupPosture.EgressToInternet forbids. Name a security group, a prefix list or blocks of your own, or write SecurityGroupPosture.Hardened.Except(…) for EgressToInternet.",
        Refusal("prod", group => group.AllowTo(Peer.Cidr("::/0"), Ports.Https, "Anywhere")));

    [Fact]
    public void Everything_wrong_with_a_rule_is_reported_together() => Assert.Equal(
        """
        INFRA1220 aws-prod-test/web: Description "it's" is not allowed: 1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*. Correct it.
        INFRA1221 aws-prod-test/web: "10.0.0.1/8" is not an IP block. Write it as a network address and a prefix length, such as 10.20.0.0/16 or 2001:db8::/32.
        INFRA1222 aws-prod-test/web: Ports tcp-80-79 are not a valid range: ports go from 0 to 65535, the lower first. Correct them.
        """,
        Refusal("prod", group => group.AllowTo(Peer.Cidr("10.0.0.1/8"), Ports.Tcp(80, 79), "it's")));

    [Fact]
    public void Rule_made_twice_is_refused() => Assert.Equal(
        "INFRA1226 aws-prod-test/web: The group already has the rule From-web-tcp-443. Remove one of the two.",
        Refusal("prod", group =>
        {
            group.AllowFrom(Peer.Group(group), Ports.Https, "One");
            group.AllowFrom(Peer.Group(group), Ports.Https, "Two");
        }));

    [Theory]
    [InlineData("")]
    [InlineData("Web \"servers\"")]
    public void Description_that_aws_does_not_take_is_refused(string description) => Assert.Equal(
        $"INFRA1220 aws-prod-test/web: Description \"{description}\" is not allowed: 1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{{}}!$*. Correct it.",
        TestEstate.AwsRefusal("prod", stack => _ = new SecurityGroup(stack, "web", new() { Vpc = AwsGround.Network(stack), Name = "web", Description = description })));
}

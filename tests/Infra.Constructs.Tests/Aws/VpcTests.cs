using Infra.Constructs.Addressing;
using Infra.Constructs.Aws;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws;

public sealed class VpcTests
{
    private static SynthesizedStack Network(string environment, VpcOptions? options = null) =>
        TestEstate.Aws(environment, stack => _ = new Vpc(stack, "Vpc", options ?? new() { Cidr = "10.0.0.0/16" }));

    [Fact]
    public void Subnets_of_three_zones_are_equal_and_do_not_overlap()
    {
        var blocks = Network("prod").All("aws_subnet").Select(subnet => (string)subnet.Body["cidr_block"]!).Order(StringComparer.Ordinal);

        Assert.Equal(["10.0.0.0/19", "10.0.128.0/19", "10.0.160.0/19", "10.0.192.0/19", "10.0.32.0/19", "10.0.64.0/19"], blocks);
    }

    [Theory]
    [InlineData(1, "10.0.0.0/26")]
    [InlineData(2, "10.0.0.0/25")]
    [InlineData(3, "10.0.0.0/24")]
    public void Smallest_block_for_a_number_of_zones_is_accepted(int zones, string cidr)
    {
        var subnets = Network("dev", new() { Cidr = cidr, Zones = [.. TestEstate.AwsAccount.Zones.Take(zones)] }).All("aws_subnet")
            .Select(subnet => Ipv4Cidr.TryParse((string)subnet.Body["cidr_block"]!, out var block) ? block : default).ToList();

        Assert.Equal(2 * zones, subnets.Distinct().Count());
        Assert.All(subnets, subnet => Assert.Equal(27, subnet.PrefixLength));
    }

    [Theory]
    [InlineData("dev", 1)]
    [InlineData("prod", 3)]
    public void Nat_gateways_are_as_many_as_the_posture_says(string environment, int expected)
    {
        var network = Network(environment);

        Assert.Equal(expected, network.All("aws_nat_gateway").Count());
        Assert.Equal(3, network.All("aws_route").Count(route => route.Body.ContainsKey("nat_gateway_id")));
    }

    [Fact]
    public void Nat_gateway_of_a_zone_serves_the_private_subnet_of_that_zone()
    {
        var network = Network("prod");

        var subnetOfNat = (string)network.Single("aws_nat_gateway", "Vpc/Routing/Nat-eu-west-1b")["subnet_id"]!;
        var routed = (string)network.Single("aws_route", "Vpc/Routing/Private-eu-west-1b-Out")["nat_gateway_id"]!;

        Assert.Contains("Public-eu-west-1b", subnetOfNat, StringComparison.Ordinal);
        Assert.Contains("Nat-eu-west-1b", routed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", true)]
    [InlineData("prod", false)]
    public void Public_subnet_maps_addresses_as_the_posture_says_and_a_private_one_never(string environment, bool expected)
    {
        var network = Network(environment);

        Assert.Equal(expected, (bool)network.Single("aws_subnet", "Vpc/Public-eu-west-1a")["map_public_ip_on_launch"]!);
        Assert.False((bool)network.Single("aws_subnet", "Vpc/Private-eu-west-1a")["map_public_ip_on_launch"]!);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Default_security_group_has_no_rules(string environment)
    {
        var group = Network(environment).Single("aws_default_security_group");

        Assert.False(group.ContainsKey("ingress"));
        Assert.False(group.ContainsKey("egress"));
    }

    [Theory]
    [InlineData("dev", "REJECT", 600, 14, false)]
    [InlineData("prod", "ALL", 60, 365, true)]
    public void Flow_log_is_as_the_posture_says(string environment, string traffic, int interval, int days, bool customerKey)
    {
        var network = Network(environment);
        var group = network.Single("aws_cloudwatch_log_group");

        Assert.Equal(traffic, (string)network.Single("aws_flow_log")["traffic_type"]!);
        Assert.Equal(interval, (int)network.Single("aws_flow_log")["max_aggregation_interval"]!);
        Assert.Equal(days, (int)group["retention_in_days"]!);
        Assert.Equal(customerKey, group.ContainsKey("kms_key_id"));
        Assert.Equal(customerKey ? 1 : 0, network.All("aws_kms_key").Count());
    }

    [Fact]
    public void Flow_log_role_is_for_flow_logs_of_this_account_only()
    {
        var trust = Network("prod").Single("aws_iam_role").Policy("assume_role_policy")["Statement"]![0]!;

        Assert.Equal("vpc-flow-logs.amazonaws.com", (string)trust["Principal"]!["Service"]!);
        Assert.Equal("111122223333", (string)trust["Condition"]!["StringEquals"]!["aws:SourceAccount"]!);
        Assert.Equal("arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/*", (string)trust["Condition"]!["ArnLike"]!["aws:SourceArn"]!);
    }

    [Fact]
    public void Subnets_bear_the_tags_by_which_eks_finds_them()
    {
        var network = Network("prod", new() { Cidr = "10.0.0.0/16", Clusters = ["lynx-prod-eks"] });

        Assert.Equal("1", (string)network.Single("aws_subnet", "Vpc/Public-eu-west-1a")["tags"]!["kubernetes.io/role/elb"]!);
        Assert.Equal("1", (string)network.Single("aws_subnet", "Vpc/Private-eu-west-1a")["tags"]!["kubernetes.io/role/internal-elb"]!);
        Assert.Equal("shared", (string)network.Single("aws_subnet", "Vpc/Private-eu-west-1a")["tags"]!["kubernetes.io/cluster/lynx-prod-eks"]!);
    }

    [Fact]
    public void Block_that_is_too_small_is_refused() => Assert.Equal(
        "INFRA1203 aws-prod-test/Vpc: Cidr \"10.0.0.0/30\" holds 4 addresses; 3 zones × 2 subnets need at least a /24. Widen Cidr or lower Zones.",
        Refusal(new() { Cidr = "10.0.0.0/30" }));

    [Fact]
    public void Block_that_is_too_wide_is_refused() => Assert.Equal(
        "INFRA1203 aws-prod-test/Vpc: Cidr \"10.0.0.0/8\" is wider than AWS allows, which is a /16. Narrow Cidr.",
        Refusal(new() { Cidr = "10.0.0.0/8" }));

    [Theory]
    [InlineData("10.0.0.1/16")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0/16")]
    [InlineData("10.0.0.0/33")]
    [InlineData("010.0.0.0/16")]
    [InlineData("fd00::/64")]
    [InlineData("")]
    public void Text_that_is_no_block_is_refused(string cidr) => Assert.Equal(
        $"INFRA1204 aws-prod-test/Vpc: Cidr \"{cidr}\" is not an IPv4 block. Write it as a network address and a prefix length, such as 10.20.0.0/16.",
        Refusal(new() { Cidr = cidr }));

    [Fact]
    public void Everything_wrong_is_reported_together() => Assert.Equal(
        """
        INFRA1205 aws-prod-test/Vpc: Zones [eu-west-1a, eu-west-1a, eu-west-1z] must be 1 to 6 different zones. Correct Zones.
        INFRA1206 aws-prod-test/Vpc: Zone "eu-west-1z" is not one of the account's: eu-west-1a, eu-west-1b, eu-west-1c. Choose one of them, or add it to AwsAccount.Zones.
        INFRA1204 aws-prod-test/Vpc: Cidr "ten" is not an IPv4 block. Write it as a network address and a prefix length, such as 10.20.0.0/16.
        """,
        Refusal(new() { Cidr = "ten", Zones = ["eu-west-1a", "eu-west-1a", "eu-west-1z"] }));

    [Fact]
    public void Overlapping_networks_of_an_estate_are_refused() => Assert.Equal(
        "INFRA1207 aws-prod-test/Vpc: Cidr \"10.0.128.0/20\" overlaps 10.0.0.0/16 of aws-dev-test/Vpc. Give each network of the estate a block of its own.",
        TestEstate.Refusal(estate =>
        {
            _ = new Vpc(new TestEstate.TestAwsStack(estate, estate.Environment("dev")), "Vpc", new() { Cidr = "10.0.0.0/16" });
            _ = new Vpc(new TestEstate.TestAwsStack(estate, estate.Environment("prod")), "Vpc", new() { Cidr = "10.0.128.0/20" });
        }));

    private static string Refusal(VpcOptions options) => TestEstate.AwsRefusal("prod", stack => _ = new Vpc(stack, "Vpc", options));
}

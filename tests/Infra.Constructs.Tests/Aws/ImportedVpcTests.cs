using Infra.Constructs.Aws;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws;

public sealed class ImportedVpcTests
{
    private static VpcIds Ids { get; } = new() { VpcId = "vpc-1", Cidr = "10.9.0.0/16", PrivateSubnetIds = ["subnet-a", "subnet-b", "subnet-c"] };

    private static VpcLookup Lookup { get; } = new() { Tags = new Dictionary<string, string> { ["Name"] = "shared" } };

    private static SynthesizedStack Cluster(Func<AwsStack, IVpc> network) =>
        TestEstate.Aws("dev", stack => _ = new EksCluster(stack, "Cluster", new() { Vpc = network(stack), Access = [] }));

    [Fact]
    public void Cluster_is_put_into_a_network_by_ids()
    {
        var stack = Cluster(stack => Vpc.FromIds(stack, "Vpc", Ids));

        Assert.Equal(["subnet-a", "subnet-b", "subnet-c"], stack.Single("aws_eks_cluster")["vpc_config"]!["subnet_ids"]!.AsArray().Select(id => (string)id!));
        Assert.All(stack.All("aws_security_group"), group => Assert.Equal("vpc-1", (string)group.Body["vpc_id"]!));
        Assert.Empty(stack.All("aws_vpc"));
    }

    [Fact]
    public void Cluster_is_put_into_a_network_that_is_looked_up()
    {
        var stack = Cluster(stack => Vpc.FromLookup(stack, "Vpc", Lookup));
        var data = stack.Json["data"]!;

        Assert.Equal("shared", (string)data["aws_vpc"]!.AsObject().Single().Value!["tags"]!["Name"]!);
        Assert.Equal(["eu-west-1a", "eu-west-1b", "eu-west-1c"], data["aws_subnet"]!.AsObject().Select(subnet => (string)subnet.Value!["availability_zone"]!));
        Assert.All(data["aws_subnet"]!.AsObject(), subnet => Assert.Equal("1", (string)subnet.Value!["tags"]!["kubernetes.io/role/internal-elb"]!));
        Assert.Equal(3, stack.Single("aws_eks_cluster")["vpc_config"]!["subnet_ids"]!.AsArray().Count);
        Assert.Equal("com.amazonaws.eu-west-1.s3", (string)data["aws_ec2_managed_prefix_list"]!.AsObject().Single().Value!["name"]!);
    }

    [Fact]
    public void Services_are_reached_by_endpoints_where_the_network_has_them_and_over_the_internet_elsewhere()
    {
        var with = Cluster(stack => Vpc.FromIds(stack, "Vpc", Ids with { EndpointsGroupId = "sg-1" }));
        var without = Cluster(stack => Vpc.FromIds(stack, "Vpc", Ids));

        Assert.Contains(with.All("aws_vpc_security_group_egress_rule"), rule => (string?)rule.Body["referenced_security_group_id"] == "sg-1");
        Assert.Contains(without.All("aws_vpc_security_group_egress_rule"), rule => (string?)rule.Body["cidr_ipv4"] == "0.0.0.0/0");
    }

    [Fact]
    public void Everything_in_a_network_that_is_looked_up_is_let_in()
    {
        var stack = TestEstate.Aws("prod", stack =>
        {
            var vpc = Vpc.FromLookup(stack, "Vpc", Lookup);
            new SecurityGroup(stack, "Group", new() { Vpc = vpc, Name = "db", Description = "Database" }).AllowFrom(Peer.Network(vpc), Ports.Tcp(5432), "Clients");
        });

        Assert.Matches(@"^\$\{data\.aws_vpc\.\w+\.cidr_block\}$", (string)stack.Single("aws_vpc_security_group_ingress_rule")["cidr_ipv4"]!);
    }

    [Fact]
    public void Subnets_that_do_not_fit_the_zones_are_refused_together() => Assert.Equal(
        """
        INFRA1208 aws-prod-test/Vpc: PrivateSubnetIds has 1 subnets for 3 zones: eu-west-1a, eu-west-1b, eu-west-1c. Name one subnet for each zone, in the order of Zones.
        INFRA1208 aws-prod-test/Vpc: PublicSubnetIds has 2 subnets for 3 zones: eu-west-1a, eu-west-1b, eu-west-1c. Name one subnet for each zone, in the order of Zones.
        """,
        TestEstate.AwsRefusal("prod", stack => Vpc.FromIds(stack, "Vpc", Ids with { PrivateSubnetIds = ["subnet-a"], PublicSubnetIds = ["subnet-b", "subnet-c"] })));

    [Fact]
    public void Lookup_by_nothing_is_refused() => Assert.Equal(
        "INFRA1209 aws-prod-test/Vpc: Tags is empty, so no network is selected. Name a tag of the network.",
        TestEstate.AwsRefusal("prod", stack => Vpc.FromLookup(stack, "Vpc", new() { Tags = new Dictionary<string, string>() })));

    [Fact]
    public void Instance_with_a_public_address_in_a_network_without_public_subnets_is_refused() => Assert.Equal(
        "INFRA1255 aws-dev-test/Vpc has no public subnets, and InstancePosture.PublicAddress requires an address in one. Name the public subnets of the network, or use a posture without a public address.",
        TestEstate.AwsRefusal("dev", stack => _ = new Instance(stack, "Vm", new() { Vpc = Vpc.FromIds(stack, "Vpc", Ids), InstanceType = "t3.micro" })).Replace("aws-dev-test/Vm: ", "", StringComparison.Ordinal));
}

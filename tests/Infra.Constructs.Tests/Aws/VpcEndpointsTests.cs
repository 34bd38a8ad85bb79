using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws;

public sealed class VpcEndpointsTests
{
    private static readonly Lazy<SynthesizedStack> Dev = new(() => TestEstate.Aws("dev", stack => AwsGround.Network(stack)));
    private static readonly Lazy<SynthesizedStack> Prod = new(() => TestEstate.Aws("prod", stack => AwsGround.Network(stack)));

    [Theory]
    [InlineData("dev", "s3")]
    [InlineData("prod", "ec2 ec2messages ecr.api ecr.dkr eks eks-auth logs s3 ssm ssmmessages sts")]
    public void Services_are_those_of_the_posture(string environment, string services) => Assert.Equal(
        services.Split(' ').Select(service => $"com.amazonaws.eu-west-1.{service}"),
        (environment == "dev" ? Dev : Prod).Value.All("aws_vpc_endpoint").Select(endpoint => (string)endpoint.Body["service_name"]!).Order(StringComparer.Ordinal));

    [Fact]
    public void S3_is_routed_from_every_subnet()
    {
        var endpoint = Dev.Value.Single("aws_vpc_endpoint");

        Assert.Equal("Gateway", (string)endpoint["vpc_endpoint_type"]!);
        Assert.Equal(
            Dev.Value.All("aws_route_table").Select(table => $"${{{table.Address}.id}}").Order(),
            endpoint["route_table_ids"]!.AsArray().Select(id => (string)id!).Order());
    }

    [Fact]
    public void Services_answer_to_their_usual_names_in_every_private_subnet()
    {
        var endpoint = Prod.Value.Single("aws_vpc_endpoint", "Vpc/Endpoints/sts");

        Assert.Equal("Interface", (string)endpoint["vpc_endpoint_type"]!);
        Assert.True((bool)endpoint["private_dns_enabled"]!);
        Assert.Equal(2, endpoint["subnet_ids"]!.AsArray().Count);
        Assert.All(endpoint["subnet_ids"]!.AsArray(), subnet => Assert.Contains("Private", (string)subnet!, StringComparison.Ordinal));
    }

    [Fact]
    public void Endpoints_take_https_from_the_network_only()
    {
        var rule = Prod.Value.Single("aws_vpc_security_group_ingress_rule");

        Assert.Equal(("10.0.0.0/16", "tcp", 443, 443), ((string)rule["cidr_ipv4"]!, (string)rule["ip_protocol"]!, (int)rule["from_port"]!, (int)rule["to_port"]!));
        Assert.Empty(Prod.Value.All("aws_vpc_security_group_egress_rule"));
        Assert.Equal((string)rule["security_group_id"]!, (string)Prod.Value.Single("aws_vpc_endpoint", "Vpc/Endpoints/eks")["security_group_ids"]![0]!);
    }
}

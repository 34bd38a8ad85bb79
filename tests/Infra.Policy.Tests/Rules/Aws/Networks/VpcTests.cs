namespace Infra.Policy.Tests.Rules.Aws.Networks;

public sealed class VpcTests
{
    [Theory]
    [InlineData("aws_route", """{ "destination_cidr_block": "0.0.0.0/0", "network_interface_id": "eni-1" }""", "CKV2_AWS_35", "network_interface_id: \"eni-1\" on the way to the world")]
    [InlineData("aws_route_table", """{ "route": [ { "cidr_block": "10.0.0.0/8", "instance_id": "i-1" }, { "ipv6_cidr_block": "::/0", "instance_id": "i-1" } ] }""", "CKV2_AWS_35", "route[1].instance_id: \"i-1\" on the way to the world")]
    [InlineData("aws_route", """{ "destination_cidr_block": "0.0.0.0/0", "vpc_peering_connection_id": "pcx-1" }""", "CKV2_AWS_44", "vpc_peering_connection_id: \"pcx-1\" on the way to the world")]
    [InlineData("aws_route", """{ "destination_cidr_block": "${var.x}", "vpc_peering_connection_id": "pcx-1" }""", "CKV2_AWS_44", "vpc_peering_connection_id: \"pcx-1\" on the way to the world (undecided)")]
    public void Route_to_the_world_over_the_wrong_target_is_found(string type, string body, string rule, string found)
    {
        Assert.Equal([$"{type}.it {found}"], TestEstate.With(type, body).Findings(rule));
    }

    [Theory]
    [InlineData("CKV2_AWS_35", """{ "destination_cidr_block": "0.0.0.0/0", "nat_gateway_id": "nat-1" }""")]
    [InlineData("CKV2_AWS_44", """{ "destination_cidr_block": "10.1.0.0/16", "vpc_peering_connection_id": "pcx-1" }""")]
    public void Route_over_a_gateway_or_to_the_peer_passes(string rule, string body)
    {
        Assert.Empty(TestEstate.With("aws_route", body).Findings(rule));
    }

    [Theory]
    [InlineData("{}", "{}", "aws_eip.it : unused")]
    [InlineData("{}", """{ "allocation_id": "${aws_eip.it.id}" }""", null)]
    [InlineData("""{ "instance": "i-1" }""", "{}", null)]
    public void Address_is_used_by_a_gateway_or_says_whom_it_serves(string address, string gateway, string? found)
    {
        var estate = TestEstate.Of($$"""{ "resource": { "aws_eip": { "it": {{address}} }, "aws_nat_gateway": { "a": {{gateway}} } } }""");

        Assert.Equal(found is null ? [] : [found], estate.Findings("CKV2_AWS_19"));
    }
}

using Infra.Constructs.Addressing;

namespace Infra.Constructs.Tests.Addressing;

public sealed class Ipv4CidrTests
{
    [Theory]
    [InlineData("0.0.0.0/0", 4294967296)]
    [InlineData("10.0.0.0/16", 65536)]
    [InlineData("192.168.1.128/25", 128)]
    [InlineData("255.255.255.255/32", 1)]
    public void Block_is_read_and_written_alike(string text, long addresses)
    {
        Assert.True(Ipv4Cidr.TryParse(text, out var cidr));
        Assert.Equal(text, cidr.ToString());
        Assert.Equal(addresses, cidr.AddressCount);
    }

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.128.0/20", true)]
    [InlineData("10.0.128.0/20", "10.0.0.0/16", true)]
    [InlineData("10.0.0.0/16", "10.1.0.0/16", false)]
    [InlineData("0.0.0.0/0", "10.1.0.0/16", true)]
    public void Blocks_overlap_when_they_share_an_address(string a, string b, bool expected)
    {
        Assert.True(Ipv4Cidr.TryParse(a, out var first) & Ipv4Cidr.TryParse(b, out var second));
        Assert.Equal(expected, first.Overlaps(second));
    }

    [Fact]
    public void Subnets_of_a_plan_fill_the_block_without_overlap_for_every_number_of_zones()
    {
        Assert.True(Ipv4Cidr.TryParse("10.0.0.0/16", out var block));
        for (var zones = 1; zones <= 6; zones++)
        {
            var plan = SubnetPlan.For(block, zones, tiers: 2);
            Ipv4Cidr[] subnets = [.. from tier in Enumerable.Range(0, 2) from zone in Enumerable.Range(0, zones) select plan.Subnet(tier, zone)];

            Assert.All(subnets, subnet => Assert.True(block.Overlaps(subnet) && subnet.PrefixLength > block.PrefixLength));
            for (var i = 0; i < subnets.Length; i++)
                Assert.DoesNotContain(subnets[(i + 1)..], other => other.Overlaps(subnets[i]));
        }
    }

    [Fact]
    public void Zone_added_within_a_power_of_two_moves_no_subnet()
    {
        Assert.True(Ipv4Cidr.TryParse("10.0.0.0/16", out var block));
        var (three, four) = (SubnetPlan.For(block, 3, 2), SubnetPlan.For(block, 4, 2));

        Assert.All([(0, 0), (0, 2), (1, 0), (1, 2)], place => Assert.Equal(three.Subnet(place.Item1, place.Item2), four.Subnet(place.Item1, place.Item2)));
    }
}

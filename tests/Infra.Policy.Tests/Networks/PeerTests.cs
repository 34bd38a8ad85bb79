using Infra.Policy.Networks;

namespace Infra.Policy.Tests.Networks;

public sealed class PeerTests
{
    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("::/0", true)]
    [InlineData("0::0/0", true)]
    [InlineData("128.0.0.0/1", true)]
    [InlineData("8000::/1", true)]
    [InlineData("*", true)]
    [InlineData("Internet", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("203.0.113.7/32", false)]
    [InlineData("2001:db8::/32", false)]
    [InlineData("VirtualNetwork", false)]
    [InlineData("${aws_eip.x.public_ip}/32", false)]
    [InlineData("${aws_eip.x.public_ip}/0", null)]
    [InlineData("${var.cidr}", null)]
    public void IsWorld_tells_the_world_from_less_and_from_the_unknown(string value, bool? expected)
    {
        Assert.Equal(expected, Peer.IsWorld(TestEstate.With("aws_x", $$"""{ "cidr": "{{value}}" }""").It()["cidr"]));
    }
}

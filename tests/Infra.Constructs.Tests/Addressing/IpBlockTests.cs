using Infra.Constructs.Addressing;

namespace Infra.Constructs.Tests.Addressing;

public sealed class IpBlockTests
{
    [Theory]
    [InlineData("203.0.113.0/24", false)]
    [InlineData("10.0.0.1/32", false)]
    [InlineData("0.0.0.0/0", false)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("::/0", true)]
    public void Block_is_read_and_written_alike(string text, bool ipv6)
    {
        Assert.True(IpBlock.TryParse(text, out var block));
        Assert.Equal(text, block.ToString());
        Assert.Equal(ipv6, block.IsIpv6);
    }

    [Theory]
    [InlineData("203.0.113.7/24")]
    [InlineData("203.0.113.0")]
    [InlineData("203.0.113.0/33")]
    [InlineData("203.0.113/24")]
    [InlineData("203.0.113.0/024")]
    [InlineData(" 203.0.113.0/24")]
    [InlineData("2001:DB8::/32")]
    [InlineData("2001:db8:0::/32")]
    [InlineData("2001:db8::1/32")]
    [InlineData("*")]
    [InlineData("")]
    public void Other_text_is_no_block(string text) => Assert.False(IpBlock.TryParse(text, out _));

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("128.0.0.0/1", true)]
    [InlineData("8.0.0.0/7", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("::/0", true)]
    [InlineData("2000::/3", true)]
    [InlineData("2000::/15", true)]
    [InlineData("2001::/16", false)]
    public void Block_wider_than_anybody_holds_is_the_internet(string text, bool expected)
    {
        Assert.True(IpBlock.TryParse(text, out var block));
        Assert.Equal(expected, block.IsInternet);
    }
}

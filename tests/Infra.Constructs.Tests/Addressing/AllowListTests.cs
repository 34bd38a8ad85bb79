using Infra.Constructs.Addressing;

namespace Infra.Constructs.Tests.Addressing;

public sealed class AllowListTests
{
    [Theory]
    [InlineData("198.51.100.7", "203.0.113.0/24 198.51.100.7/32")]
    [InlineData("198.51.100.0/28", "203.0.113.0/24 198.51.100.0/28")]
    [InlineData("203.0.113.20", "203.0.113.0/24")]
    [InlineData("203.0.113.0/28", "203.0.113.0/24")]
    public void Runner_is_let_in_once(string runner, string expected) =>
        Assert.Equal(expected, string.Join(' ', AllowList.With(["203.0.113.0/24"], [runner])));
}

using Infra.Policy.Networks;

namespace Infra.Policy.Tests.Networks;

public sealed class PortRangeTests
{
    [Theory]
    [InlineData("\"22\"", "22")]
    [InlineData("22", "22")]
    [InlineData("\"20-25\"", "20-25")]
    [InlineData("\"20 - 25\"", "20-25")]
    [InlineData("\"*\"", "0-65535")]
    [InlineData("\"${var.port}\"", "0-65535")]
    [InlineData("\"a-b\"", "0-65535")]
    public void Parse_reads_a_port_or_a_range_and_takes_the_rest_for_any(string json, string expected)
    {
        Assert.Equal(expected, PortRange.Parse(TestEstate.With("aws_x", $$"""{ "ports": {{json}} }""").It()["ports"]).ToString());
    }

    [Theory]
    [InlineData(20, 25, true)]
    [InlineData(22, 22, true)]
    [InlineData(2200, 2300, false)]
    [InlineData(23, 65535, false)]
    public void Contains_compares_numbers(int from, int to, bool expected)
    {
        Assert.Equal(expected, new PortRange(from, to).Contains(22));
    }
}

using Infra.Cli.Deployments;

namespace Infra.Cli.Tests.Deployments;

public sealed class StateFactsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("""{"version":4,"serial":0,"lineage":"","resources":[]}""")]
    public void Storage_without_a_state_has_none(string text) => Assert.True(StateFacts.Read(text).IsNone);

    [Fact]
    public void State_is_known_by_lineage_serial_and_size() => Assert.Equal(
        new("abc", 7, 1), StateFacts.Read("""{"version":4,"serial":7,"lineage":"abc","resources":[{}]}"""));

    [Theory]
    [InlineData("abc", 7, true)]
    [InlineData("abc", 8, true)]
    [InlineData("abc", 6, false)]
    [InlineData("xyz", 8, false)]
    public void State_continues_another_of_its_lineage_that_is_not_newer(string lineage, long serial, bool continues) =>
        Assert.Equal(continues, new StateFacts(lineage, serial, 1).Continues(new("abc", 7, 1)));
}

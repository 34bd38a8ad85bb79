using Infra.Cli.Deployments;

namespace Infra.Cli.Tests.Deployments;

public sealed class StateContentTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("\n", true)]
    [InlineData("""{"version":4,"serial":0,"lineage":"","outputs":{},"resources":[]}""", true)]
    [InlineData("""{"version":4,"serial":3,"lineage":"abc","outputs":{},"resources":[]}""", false)]
    public void State_that_was_never_stored_is_told_from_an_empty_one(string text, bool isNone) => Assert.Equal(isNone, StateContent.Read(text).IsNone);

    [Theory]
    [InlineData("""{"serial":0,"lineage":"new","outputs":{"a":{"value":1}},"resources":[{"name":"x"}]}""", true)]
    [InlineData("""{"serial":7,"lineage":"abc","outputs":{"a":{"value":1}},"resources":[{"name":"y"}]}""", false)]
    [InlineData("""{"serial":7,"lineage":"abc","outputs":{"a":{"value":2}},"resources":[{"name":"x"}]}""", false)]
    [InlineData("""{"serial":7,"lineage":"abc","outputs":{"a":{"value":1}},"resources":[]}""", false)]
    public void State_is_the_same_by_resources_and_outputs(string other, bool isSame) => Assert.Equal(
        isSame, StateContent.Read("""{"serial":7,"lineage":"abc","outputs":{"a":{"value":1}},"resources":[{"name":"x"}]}""").IsSameAs(StateContent.Read(other)));
}

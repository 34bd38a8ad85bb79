using System.Text.Json.Nodes;

namespace Infra.Policy.Tests.Model;

public sealed class PolicyResourceTests
{
    [Theory]
    [InlineData("a", """{"a":1,"b":[{"c":2},{"c":3}]}""")]
    [InlineData("b[1].c", """{"b":[{"c":2},{"c":1}]}""")]
    [InlineData("b.c", """{"b":[{"c":1},{"c":3}]}""")]
    [InlineData("d.e.f", """{"b":[{"c":2},{"c":3}],"d":{"e":{"f":1}}}""")]
    public void With_sets_a_value_and_makes_the_blocks_on_the_way(string path, string expected)
    {
        var before = TestEstate.With("aws_x", """{ "b": [ { "c": 2 }, { "c": 3 } ] }""").It();

        var after = before.With(path, 1);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), after.Body), after.Body.ToJsonString());
        Assert.Equal("""{"b":[{"c":2},{"c":3}]}""", before.Body.ToJsonString());
    }

    [Theory]
    [InlineData("b[0].c", """{"b":[{},{"c":3}]}""")]
    [InlineData("b[1]", """{"b":[{"c":2}]}""")]
    [InlineData("b", "{}")]
    public void With_null_drops_a_value(string path, string expected)
    {
        var after = TestEstate.With("aws_x", """{ "b": [ { "c": 2 }, { "c": 3 } ] }""").It().With(path, null);

        Assert.Equal(expected, after.Body.ToJsonString());
    }
}

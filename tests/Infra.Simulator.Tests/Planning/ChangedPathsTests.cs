using System.Text.Json.Nodes;
using Infra.Schemas.Types;
using Infra.Simulator.Planning;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.Planning;

public sealed class ChangedPathsTests
{
    private static readonly SchemaType Type = SchemaType.Parse(
        "object(list = list(object(name = string)), name = string, set = set(object(name = string)))");

    [Theory]
    [InlineData("""{"name":"a"}""", """{"name":"a"}""", "name", "")]
    [InlineData("""{"name":"a"}""", """{"name":"b"}""", "name", "name")]
    [InlineData("""{"list":[{"name":"a"},{"name":"b"}]}""", """{"list":[{"name":"a"},{"name":"c"}]}""", "list.name", "list[1].name")]
    [InlineData("""{"list":[{"name":"a"}]}""", """{"list":[{"name":"a"},{"name":"b"}]}""", "list.name", "list")]
    [InlineData("""{"list":[]}""", """{"list":[{"name":null}]}""", "list.name", "")]
    [InlineData("""{"set":[{"name":"a"}]}""", """{"set":[{"name":"b"}]}""", "set.name", "set")]
    [InlineData("""{"set":[{"name":"a"},{"name":"b"}]}""", """{"set":[{"name":"b"},{"name":"a"}]}""", "set.name", "")]
    public void Change_is_found_at_its_place(string before, string after, string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', ChangedPaths.Between(Read(before), Read(after), path)));

    private static Value Read(string json) => ValueJson.Read(JsonNode.Parse(json), Type);
}

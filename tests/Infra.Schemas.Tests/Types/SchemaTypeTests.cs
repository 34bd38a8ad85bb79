using System.Text.Json.Nodes;
using Infra.Schemas.Types;

namespace Infra.Schemas.Tests.Types;

public sealed class SchemaTypeTests
{
    [Theory]
    [InlineData("string", "\"string\"")]
    [InlineData("dynamic", "\"dynamic\"")]
    [InlineData("list(number)", """["list","number"]""")]
    [InlineData("map(set(bool))", """["map",["set","bool"]]""")]
    [InlineData("object(a = string, b_c = list(string))", """["object",{"a":"string","b_c":["list","string"]}]""")]
    [InlineData("object()", """["object",{}]""")]
    public void Text_and_JSON_forms_say_the_same(string text, string json)
    {
        var type = SchemaType.Parse(text);

        Assert.Equal(text, type.ToString());
        Assert.Equal(json, type.ToJson().ToJsonString());
        Assert.Equal(type, SchemaType.FromJson(JsonNode.Parse(json)!));
    }

    [Theory]
    [InlineData("strin", 5)]
    [InlineData("list(string", 11)]
    [InlineData("string)", 6)]
    [InlineData("object(a: string)", 8)]
    public void Text_that_is_no_type_is_refused(string text, int position)
    {
        var e = Assert.Throws<FormatException>(() => SchemaType.Parse(text));

        Assert.Equal($"\"{text}\" is not a type: see position {position}.", e.Message);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Schemas.Types;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.Values;

public sealed class ValueTests
{
    [Fact]
    public void Sets_are_equal_in_any_order_and_lists_are_not()
    {
        Assert.Equal(Value.Set([Value.Of("a"), Value.Of("b")]), Value.Set([Value.Of("b"), Value.Of("a")]));
        Assert.NotEqual(Value.List([Value.Of("a"), Value.Of("b")]), Value.List([Value.Of("b"), Value.Of("a")]));
    }

    [Fact]
    public void Two_unknown_elements_of_a_set_stay_two() => Assert.Equal(2, Value.Set([Value.Unknown, Value.Unknown]).Items.Count);

    [Fact]
    public void Path_leads_through_every_element_of_a_collection()
    {
        var value = Value.Map([KeyValuePair.Create("rules", Value.List([
            Value.Map([KeyValuePair.Create("port", Value.Of(1m))]), Value.Map([KeyValuePair.Create("port", Value.Of(2m))])]))]);

        Assert.Equal([Value.Of(1m), Value.Of(2m)], value.At("rules.port"));
    }

    [Fact]
    public void JSON_is_read_by_type_and_written_back()
    {
        var type = SchemaType.Parse("object(absent = string, names = set(string), size = number)");

        var value = ValueJson.Read(JsonNode.Parse("""{"names":["b","a"],"size":1.50,"stranger":1}"""), type);

        Assert.Equal("""{"absent":null,"names":["a","b"],"size":1.5}""", ValueJson.Write(value)!.ToJsonString());
    }

    [Fact]
    public void Unknown_value_has_no_JSON_form()
    {
        var e = Assert.Throws<JsonException>(() => ValueJson.Write(Value.Unknown));

        Assert.Equal("A value that is known only after apply has no JSON form.", e.Message);
    }
}

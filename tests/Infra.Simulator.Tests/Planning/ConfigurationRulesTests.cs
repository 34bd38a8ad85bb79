using System.Text.Json.Nodes;
using Infra.Schemas.Types;
using Infra.Simulator.Behavior;
using Infra.Simulator.Planning;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.Planning;

public sealed class ConfigurationRulesTests
{
    private static readonly SchemaType Type = SchemaType.Parse("object(a = string, b = string, block = list(object(x = string, y = string)), c = string)");

    private static readonly ResourceBehavior Behavior = new()
    {
        Conflicts = [["a", "b"]],
        ExactlyOne = [["block.x", "block.y"]],
        AtLeastOne = [["a", "b", "c"]],
        Needs = [["c", "a"]],
    };

    [Theory]
    [InlineData("""{"a":"1"}""", "")]
    [InlineData("""{"a":"1","c":"1"}""", "")]
    [InlineData("""{"b":"1","block":[{"x":"1"}]}""", "")]
    [InlineData("""{"a":"1","b":"1"}""", "\"a\": conflicts with b")]
    [InlineData("{}", "\"a\": one of `a,b,c` must be specified")]
    [InlineData("""{"c":"1"}""", "\"c\": all of `c,a` must be specified")]
    [InlineData("""{"a":"1","block":[{}]}""", "\"block.x\": one of `block.x,block.y` must be specified")]
    [InlineData("""{"a":"1","block":[{"x":"1","y":"1"}]}""", "\"block.x\": only one of `block.x,block.y` can be specified")]
    public void Arguments_that_exclude_or_need_each_other_are_checked(string config, string expected) => Assert.Equal(
        expected, string.Join('\n', new ConfigurationRules(Behavior).Check(ValueJson.Read(JsonNode.Parse(config), Type)).Select(problem => problem.Detail)));
}

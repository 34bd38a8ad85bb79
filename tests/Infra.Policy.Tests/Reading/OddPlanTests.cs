namespace Infra.Policy.Tests.Reading;

/// <summary>Plans of forms that readers are known to stumble over: the rules see in them what they see in any other.</summary>
public sealed class OddPlanTests
{
    private const string Open = """[{"from_port":22,"to_port":22,"protocol":"tcp","cidr_blocks":["0.0.0.0/0"]}]""";

    [Fact]
    public void Ephemeral_resource_with_the_name_of_a_managed_one_hides_nothing() => Assert.Single(Found(
        $$"""
        { "resource_changes": [ {{Group("it", Open)}} ], "configuration": { "root_module": { "resources": [
            { "mode": "ephemeral", "type": "aws_security_group", "name": "it", "expressions": {} },
            { "mode": "managed", "type": "aws_security_group", "name": "it", "expressions": {} } ] } } }
        """));

    [Theory]
    [InlineData("""module.net["a.b"].aws_security_group.it["c]d"]""", """module.net["a.b"]""")]
    [InlineData("""aws_security_group.it["ä [x] y"]""", null)]
    public void Keys_of_instances_may_hold_any_letter(string address, string? module) => Assert.Single(Found(
        $$"""
        { "resource_changes": [ { "address": {{Quoted(address)}}, "module_address": {{(module is null ? "null" : Quoted(module))}}, "mode": "managed",
            "type": "aws_security_group", "name": "it", "change": { "actions": ["create"], "after": { "ingress": {{Open}} } } } ] }
        """));

    [Fact]
    public void Object_that_goes_is_not_judged_beside_the_one_in_use() => Assert.Empty(Found(
        $$"""
        { "resource_changes": [ {{Group("it", Open.Replace("0.0.0.0/0", "10.0.0.0/8", StringComparison.Ordinal))}},
            { "address": "aws_security_group.it", "deposed": "3f2a9c11", "mode": "managed", "type": "aws_security_group", "name": "it",
              "change": { "actions": ["delete"], "before": { "ingress": {{Open}} } } } ] }
        """));

    [Fact]
    public void Null_is_not_set() => Assert.Empty(Found($$"""{ "resource_changes": [ {{Group("it", "null")}} ] }"""));

    [Theory]
    [InlineData("22.0")]
    [InlineData("\"22\"")]
    public void Port_is_a_number_in_any_form(string port) => Assert.Single(Found(
        $$"""{ "resource_changes": [ {{Group("it", Open.Replace("22", port, StringComparison.Ordinal))}} ] }"""));

    [Theory]
    [InlineData("""{ "ingress": [ { "cidr_blocks": [true] } ] }""")]
    [InlineData("true")]
    public void Secret_value_is_judged_and_not_shown(string marks)
    {
        var found = Assert.Single(Found(
            $$"""
            { "resource_changes": [ { "address": "aws_security_group.it", "mode": "managed", "type": "aws_security_group", "name": "it",
                "change": { "actions": ["create"], "after": { "ingress": {{Open}} }, "after_sensitive": {{marks}} } } ] }
            """));

        Assert.EndsWith("tcp 22 from (sensitive)", found, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Found(string plan) => TestEstate.Planned(plan).Findings("AWS-0107");

    private static string Group(string name, string ingress) =>
        $$"""
        { "address": "aws_security_group.{{name}}", "mode": "managed", "type": "aws_security_group", "name": "{{name}}",
          "change": { "actions": ["create"], "after": { "ingress": {{ingress}} } } }
        """;

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}

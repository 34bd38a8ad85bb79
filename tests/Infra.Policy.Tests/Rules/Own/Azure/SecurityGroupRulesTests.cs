namespace Infra.Policy.Tests.Rules.Own.Azure;

public sealed class SecurityGroupRulesTests
{
    private const string Rule = "INFRA-AZURE-NSG-RULES";

    [Theory]
    [InlineData("""[{ "name": "a", "direction": "Inbound", "priority": 100 }, { "name": "b", "direction": "Outbound", "priority": 100 }]""", "{}")]
    [InlineData("[]", """
        { "a": { "name": "a", "direction": "Inbound", "priority": 100, "network_security_group_name": "${azurerm_network_security_group.it.name}" },
          "b": { "name": "b", "direction": "Inbound", "priority": 110, "network_security_group_name": "${azurerm_network_security_group.it.name}" },
          "c": { "name": "c", "direction": "Inbound", "priority": 100, "network_security_group_name": "other" } }
        """)]
    public void Rules_in_one_place_with_priorities_of_their_own_pass(string inline, string beside) => Assert.Equal([], Findings(inline, beside));

    [Fact]
    public void Rules_inline_and_beside_the_group_are_refused()
    {
        Assert.Equal(
            ["azurerm_network_security_group.it security_rule: 1 inline and 1 beside the group"],
            Findings(
                """[{ "name": "a", "direction": "Inbound", "priority": 100 }]""",
                """{ "b": { "name": "b", "direction": "Inbound", "priority": 110, "network_security_group_name": "nodes" } }"""));
    }

    [Fact]
    public void Rules_with_one_priority_are_refused()
    {
        Assert.Equal(
            ["azurerm_network_security_group.it security_rule: inbound priority 100 of a and b"],
            Findings(
                """[{ "name": "b", "direction": "Inbound", "priority": 100 }, { "name": "a", "direction": "inbound", "priority": "100" }]""", "{}"));
    }

    [Fact]
    public void Priority_that_is_not_known_yet_waits_for_the_plan()
    {
        Assert.Equal(
            ["azurerm_network_security_group.it security_rule: an unknown priority of a (undecided)"],
            Findings("""[{ "name": "a", "direction": "Inbound", "priority": "${var.priority}" }]""", "{}"));
    }

    [Fact]
    public void Group_that_shows_the_rules_beside_it_in_a_plan_passes()
    {
        const string Synthesized =
            """
            { "resource": {
                "azurerm_network_security_group": { "it": { "name": "nodes" } },
                "azurerm_network_security_rule": { "a": {
                    "name": "a", "direction": "Inbound", "priority": 100, "network_security_group_name": "${azurerm_network_security_group.it.name}" } } } }
            """;
        const string Plan =
            """
            { "resource_changes": [
                { "address": "azurerm_network_security_group.it", "mode": "managed", "type": "azurerm_network_security_group", "name": "it",
                  "change": { "actions": ["no-op"], "after": { "name": "nodes",
                      "security_rule": [{ "name": "a", "direction": "Inbound", "priority": 100 }] } } },
                { "address": "azurerm_network_security_rule.a", "mode": "managed", "type": "azurerm_network_security_rule", "name": "a",
                  "change": { "actions": ["no-op"], "after": {
                      "name": "a", "direction": "Inbound", "priority": 100, "network_security_group_name": "nodes" } } } ] }
            """;

        Assert.Equal([], TestEstate.Planned(Plan, Synthesized).Findings(Rule));
    }

    [Fact]
    public void Every_rule_of_a_group_is_read_inline_and_beside_it()
    {
        const string Harmless =
            "\"access\": \"Allow\", \"protocol\": \"Tcp\", \"source_address_prefix\": \"10.0.0.0/16\", \"destination_port_range\": \"443\"";
        const string Open = "\"access\": \"Allow\", \"protocol\": \"*\", \"source_address_prefix\": \"*\", \"destination_port_range\": \"*\"";
        var estate = Estate(
            $$"""[{ "direction": "Inbound", {{Harmless}} }, { "direction": "Inbound", {{Open}} }]""",
            $$"""{ "a": { "direction": "Inbound", {{Harmless}} }, "b": { "direction": "Inbound", {{Open}} } }""");

        Assert.Equal(
            ["azurerm_network_security_rule.b : all 0-65535 from \"*\"", "azurerm_network_security_group.it security_rule[1]: all 0-65535 from \"*\""],
            estate.Findings("AZU-0047"));
    }

    private static IReadOnlyList<string> Findings(string inline, string beside) => Estate(inline, beside).Findings(Rule);

    private static Infra.Policy.Model.PolicyEstate Estate(string inline, string beside) => TestEstate.Of(
        $$"""
        { "resource": {
            "azurerm_network_security_group": { "it": { "name": "nodes", "security_rule": {{inline}} } },
            "azurerm_network_security_rule": {{beside}} } }
        """);
}

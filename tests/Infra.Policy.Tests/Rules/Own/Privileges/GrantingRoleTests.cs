namespace Infra.Policy.Tests.Rules.Own.Privileges;

public sealed class GrantingRoleTests
{
    private const string Role = """{ "permissions": { "actions": ["Microsoft.Authorization/roleAssignments/write"] } }""";

    [Theory]
    [InlineData("", "and no assignment here limits which roles by a condition")]
    [InlineData(""", "azurerm_role_assignment": { "a": { "role_definition_id": "${azurerm_role_definition.it.id}" } }""", "and an assignment does not limit which roles by a condition")]
    public void Role_that_assigns_any_role_is_found(string assignment, string found) =>
        Assert.Equal(
            [$"azurerm_role_definition.it permissions.actions[0]: \"Microsoft.Authorization/roleAssignments/write\", {found}"],
            Findings(assignment));

    [Fact]
    public void Role_that_is_assigned_with_a_condition_passes() =>
        Assert.Equal([], Findings(""", "azurerm_role_assignment": { "a": { "role_definition_id": "${azurerm_role_definition.it.id}", "condition": "(…)" } }"""));

    private static IReadOnlyList<string> Findings(string assignment) =>
        TestEstate.Of($$"""{ "resource": { "azurerm_role_definition": { "it": {{Role}} }{{assignment}} } }""").Findings("INFRA-AZURE-OWNER");
}

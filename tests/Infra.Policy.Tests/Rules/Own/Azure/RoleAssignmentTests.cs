namespace Infra.Policy.Tests.Rules.Own.Azure;

public sealed class RoleAssignmentTests
{
    private const string Subscription = "/subscriptions/00000000-0000-0000-0000-000000000000";
    private const string Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

    [Theory]
    [InlineData("\"role_definition_name\": \"Reader\"", Subscription)]
    [InlineData("\"role_definition_name\": \"Contributor\"", Subscription + "/resourceGroups/lynx-prod")]
    [InlineData("\"role_definition_name\": \"Contributor\"", "${data.azurerm_subscription.current.id}/resourceGroups/lynx-prod")]
    [InlineData("\"role_definition_name\": \"Contributor\"", "${azurerm_resource_group.prod.id}")]
    [InlineData("\"role_definition_name\": \"Contributor\"", "${azurerm_key_vault_key.state.resource_versionless_id}")]
    [InlineData("\"role_definition_id\": \"${azurerm_role_definition.narrow.role_definition_resource_id}\"", Subscription)]
    [InlineData("\"role_definition_name\": \"Owner\", \"principal_type\": \"Group\"", Subscription)]
    public void Role_that_is_narrow_in_rights_or_reach_passes(string role, string scope) => Assert.Equal([], Findings(role, scope));

    [Theory]
    [InlineData("\"role_definition_name\": \"Owner\"", Subscription, "Owner")]
    [InlineData("\"role_definition_name\": \"contributor\", \"principal_type\": \"ServicePrincipal\"", Subscription + "/", "Contributor")]
    [InlineData("\"role_definition_name\": \"User Access Administrator\"", "/", "User Access Administrator")]
    [InlineData($"\"role_definition_id\": \"/providers/Microsoft.Authorization/roleDefinitions/{Owner}\"", "${data.azurerm_subscription.current.id}", "Owner")]
    [InlineData("\"role_definition_id\": \"${data.azurerm_role_definition.contributor.id}\"", Subscription, "Contributor")]
    [InlineData("\"role_definition_name\": \"Contributor\"", "/subscriptions/${data.azurerm_client_config.me.subscription_id}", "Contributor")]
    [InlineData("\"role_definition_name\": \"Contributor\"", "/providers/Microsoft.Management/managementGroups/lynx", "Contributor")]
    public void Powerful_role_on_a_subscription_or_above_is_refused(string role, string scope, string found)
    {
        Assert.Equal([$"azurerm_role_assignment.it scope: {found} on \"{scope}\""], Findings(role, scope));
    }

    [Theory]
    [InlineData("\"role_definition_name\": \"Owner\"", "${var.scope}", "Owner")]
    [InlineData("\"role_definition_name\": \"Owner\"", "${upper(data.azurerm_client_config.me.subscription_id)}", "Owner")]
    [InlineData("\"role_definition_name\": \"${var.role}\"", Subscription, "a role")]
    [InlineData("\"role_definition_id\": \"${var.role}\"", Subscription, "a role")]
    public void Role_or_scope_that_is_not_known_yet_waits_for_the_plan(string role, string scope, string found)
    {
        Assert.Equal([$"azurerm_role_assignment.it scope: {found} on \"{scope}\" (undecided)"], Findings(role, scope));
    }

    private static IReadOnlyList<string> Findings(string role, string scope) => TestEstate.Of(
        $$"""
        { "data": { "azurerm_role_definition": { "contributor": { "name": "Contributor" } } },
          "resource": {
            "azurerm_role_definition": { "narrow": { "name": "narrow" } },
            "azurerm_role_assignment": { "it": { "scope": "{{scope}}", "principal_id": "p", {{role}} } } } }
        """).Findings("INFRA-AZURE-ROLE-SCOPE");
}

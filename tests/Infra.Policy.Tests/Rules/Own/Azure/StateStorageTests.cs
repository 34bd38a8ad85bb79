using Infra.Contracts.Synthesized;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Policy.Tests.Rules.Own.Azure;

public sealed class StateStorageTests
{
    private const string Rule = "INFRA-AZURE-STATE";
    private const string Values =
        "\"blob_properties\": { \"versioning_enabled\": true }, \"shared_access_key_enabled\": false, \"min_tls_version\": \"TLS1_2\"";

    private const string Guarded = $"{{ {Values}, \"lifecycle\": {{ \"prevent_destroy\": true }} }}";

    private static readonly string[] Everything =
    [
        "azurerm_storage_account.it blob_properties.versioning_enabled: not set",
        "azurerm_storage_account.it lifecycle.prevent_destroy: not set",
        "azurerm_storage_account.it min_tls_version: not set",
        "azurerm_storage_account.it shared_access_key_enabled: not set",
    ];

    [Fact]
    public void Account_that_holds_states_is_guarded()
    {
        Assert.Equal([], With("tfstate", Guarded).Findings(Rule));
        Assert.Equal(Everything, With("tfstate", "{}").Findings(Rule));
    }

    [Fact]
    public void Account_that_holds_something_else_is_none_of_its_business()
    {
        Assert.Equal([], With("flowlogs", "{}").Findings(Rule));
    }

    [Fact]
    public void Account_in_a_foundation_stack_is_guarded_whatever_it_holds()
    {
        var entry = new StackEntry("azure-foundation", "azure", null, "foundation", "azure/foundation/terraform.tfstate");
        var estate = new PolicyEstate(
        [
            SynthReader.Read(entry, TestEstate.Parse("""{ "resource": { "azurerm_storage_account": { "it": {} } } }""")),
        ]);

        Assert.Equal(Everything, estate.Findings(Rule));
    }

    [Theory]
    [InlineData(Guarded, true)]
    [InlineData($"{{ {Values} }}", false)]
    public void Lifecycle_of_a_planned_account_is_read_where_it_is_written(string written, bool passes)
    {
        var estate = TestEstate.Planned(
            $$"""
            { "resource_changes": [
                { "address": "azurerm_storage_account.it", "mode": "managed", "type": "azurerm_storage_account", "name": "it",
                  "change": { "actions": ["no-op"], "after": { "name": "lynxstate", {{Values}} } } },
                { "address": "azurerm_storage_container.it", "mode": "managed", "type": "azurerm_storage_container", "name": "it",
                  "change": { "actions": ["no-op"], "after": { "name": "tfstate", "storage_account_name": "lynxstate" } } } ] }
            """,
            Json("tfstate", written));

        Assert.Equal(passes ? [] : ["azurerm_storage_account.it lifecycle.prevent_destroy: not set"], estate.Findings(Rule));
    }

    private static PolicyEstate With(string container, string account) => TestEstate.Of(Json(container, account));

    private static string Json(string container, string account) =>
        $$"""
        { "resource": {
            "azurerm_storage_account": { "it": {{account}} },
            "azurerm_storage_container": { "it": { "name": "{{container}}", "storage_account_id": "${azurerm_storage_account.it.id}" } } } }
        """;
}

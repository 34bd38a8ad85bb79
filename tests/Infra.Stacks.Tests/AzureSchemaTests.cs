using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Stacks.Tests;

/// <summary>Holds the Azure stacks against the provider's own schema, which takes <c>terraform providers schema -json</c> to get.</summary>
public sealed class AzureSchemaTests
{
    // The bound provider, 4.55, requires what later ones have another name for.
    private static readonly string[] Renamed =
    [
        "azurerm_federated_identity_credential.parent_id: deprecated", "azurerm_federated_identity_credential.resource_group_name: deprecated",
    ];

    [Fact]
    public void Every_argument_and_block_exists_with_its_type()
    {
        var schema = Schema();
        var stacks = SynthesizedEstate.Output.Stacks.Where(stack => stack.Entry.Cloud == "azure").ToList();

        Assert.Equal(7, stacks.Count);
        Assert.Empty(
            from stack in stacks
            let resources = stack.Resources.Where(resource => resource.Kind == ResourceKind.Managed)
            from fault in resources.SelectMany(resource => schema.Faults(resource.Type, resource.Body))
                .Concat(schema.ProviderFaults(stack.Json["provider"]!["azurerm"]![0]!.AsObject()))
            where !Renamed.Contains(fault)
            select $"{stack.Name}: {fault}");
    }

    [Theory]
    [InlineData("""{ "name": "a", "location": "b", "colour": "c" }""", "azurerm_resource_group.colour: no such argument")]
    [InlineData("""{ "name": "a" }""", "azurerm_resource_group.location: missing")]
    [InlineData("""{ "name": 1, "location": "b" }""", "azurerm_resource_group.name: 1 is no \"string\"")]
    [InlineData("""{ "name": "a", "location": "b", "tags": ["c"] }""", "azurerm_resource_group.tags: [\"c\"] is no [\"map\",\"string\"]")]
    public void Argument_that_the_provider_does_not_take_is_found(string body, string fault) =>
        Assert.Equal([fault], Schema().Faults("azurerm_resource_group", JsonNode.Parse(body)!.AsObject()));

    private static ProviderSchema Schema() => ProviderSchema.Load(Path.Combine(
        ExternalTool.Require("INFRA_PROVIDER_SCHEMAS", "a folder with azurerm-4.80.0.provider-schema.json, the output of terraform providers schema -json"),
        "azurerm-4.80.0.provider-schema.json"));
}

using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Schemas;
using Infra.Schemas.Types;

namespace Infra.Bindings.Import.Terraform;

/// <summary>Reads the output of <c>terraform providers schema -json</c>.</summary>
public static class TerraformSchemaReader
{
    /// <summary>Reads one provider of the output.</summary>
    /// <param name="json">The whole output.</param>
    /// <param name="source">The provider, such as <c>hashicorp/aws</c>.</param>
    /// <param name="version">Its version, which is not in the output.</param>
    /// <exception cref="InfraException">INFRA0304: the output does not have that provider.</exception>
    public static ProviderSchema Read(Stream json, string source, string version)
    {
        var providers = JsonNode.Parse(json)?["provider_schemas"]?.AsObject() ?? [];
        var provider = providers.FirstOrDefault(pair => pair.Key.EndsWith($"/{source}", StringComparison.Ordinal)).Value;
        if (provider is null)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0304", source, $"The schema has {(providers.Count == 0 ? "no provider" : string.Join(", ", providers.Select(pair => pair.Key)))}, not this one.",
                "Name the provider as required_providers does, such as hashicorp/aws, and give the output of terraform providers schema -json."));
        }

        return UniqueNames.Complete(new(
            source,
            version,
            "terraform providers schema",
            ToBlock(provider["provider"]?["block"]),
            Blocks(provider["resource_schemas"]),
            Blocks(provider["data_source_schemas"]),
            Blocks(provider["ephemeral_resource_schemas"]),
            (provider["functions"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => ToFunction(pair.Value!))));
    }

    private static Dictionary<string, BlockSchema> Blocks(JsonNode? schemas) =>
        (schemas?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => ToBlock(pair.Value!["block"]));

    private static BlockSchema ToBlock(JsonNode? block) => new(
        (block?["attributes"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => ToAttribute(pair.Value!)),
        (block?["block_types"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => ToNested(pair.Value!)));

    private static AttributeSchema ToAttribute(JsonNode json)
    {
        var settable = Flag(json, "required") || Flag(json, "optional");
        var nested = json["nested_type"] is { } type
            ? new NestedType(NestingModes.Parse((string)type["nesting_mode"]!), ToBlock(type))
            : ToNestedType(SchemaType.FromJson(json["type"]!), settable);
        return new(
            nested?.ToType() ?? SchemaType.FromJson(json["type"]!),
            Flag(json, "required"),
            Flag(json, "optional"),
            Flag(json, "computed"),
            Flag(json, "sensitive"),
            Flag(json, "write_only"),
            Flag(json, "deprecated"),
            nested,
            (string?)json["description"]);
    }

    /// <summary>An attribute of object type has named members too; a provider accepts such an object only as a whole.</summary>
    private static NestedType? ToNestedType(SchemaType type, bool settable) => type switch
    {
        { Kind: TypeKind.Object } => new(NestingMode.Single, Members(type, settable), settable),
        { Kind: TypeKind.List, Element.Kind: TypeKind.Object } => new(NestingMode.List, Members(type.Element, settable), settable),
        { Kind: TypeKind.Set, Element.Kind: TypeKind.Object } => new(NestingMode.Set, Members(type.Element, settable), settable),
        { Kind: TypeKind.Map, Element.Kind: TypeKind.Object } => new(NestingMode.Map, Members(type.Element, settable), settable),
        _ => null,
    };

    private static BlockSchema Members(SchemaType type, bool settable) => new(
        type.Attributes.ToDictionary(pair => pair.Key, pair =>
        {
            var nested = ToNestedType(pair.Value, settable);
            return new AttributeSchema(nested?.ToType() ?? pair.Value, Optional: settable, Computed: !settable, Nested: nested);
        }),
        new Dictionary<string, NestedBlock>());

    private static NestedBlock ToNested(JsonNode json)
    {
        var block = json["block"]!;
        return new(
            NestingModes.Parse((string)json["nesting_mode"]!),
            (int?)json["min_items"] ?? 0,
            (int?)json["max_items"] ?? 0,
            ToBlock(block),
            Flag(block, "deprecated"),
            Description: (string?)block["description"]);
    }

    private static FunctionSchema ToFunction(JsonNode json)
    {
        var parameters = (json["parameters"]?.AsArray() ?? []).Append(json["variadic_parameter"]).OfType<JsonNode>()
            .Select(parameter => new FunctionParameter((string)parameter["name"]!, SchemaType.FromJson(parameter["type"]!)));
        return new([.. parameters], SchemaType.FromJson(json["return_type"]!), json["variadic_parameter"] is not null);
    }

    private static bool Flag(JsonNode json, string name) => (bool?)json[name] ?? false;
}

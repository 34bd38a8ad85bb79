using System.Text.Json.Nodes;
using Infra.Schemas.Types;

namespace Infra.Schemas.Import.Terraform;

/// <summary>Reads what <c>terraform providers schema -json</c> prints.</summary>
public static class TerraformSchemaReader
{
    /// <summary>Reads one provider of the output.</summary>
    /// <param name="json">The whole output.</param>
    /// <param name="source">The provider, such as <c>hashicorp/aws</c>.</param>
    /// <param name="version">Its version, which the output does not tell.</param>
    /// <param name="wanted">The types to keep.</param>
    public static ProviderSchema Read(Stream json, string source, string version, TypeSelection wanted)
    {
        var provider = JsonNode.Parse(json)!["provider_schemas"]![$"registry.terraform.io/{source}"]!;
        return new(
            source,
            version,
            ToBlock(provider["provider"]!["block"]!),
            Select(provider["resource_schemas"], wanted.Resources),
            Select(provider["data_source_schemas"], wanted.DataSources));
    }

    private static Dictionary<string, BlockSchema> Select(JsonNode? schemas, IReadOnlyList<string> types) =>
        types.Where(type => schemas?[type] is not null).ToDictionary(type => type, type => ToBlock(schemas![type]!["block"]!));

    private static BlockSchema ToBlock(JsonNode block) => new(
        (block["attributes"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => ToAttribute(pair.Value!)),
        (block["block_types"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => ToNested(pair.Value!)));

    private static AttributeSchema ToAttribute(JsonNode json) => new(
        SchemaType.FromJson(json["type"] ?? throw Unknown("nested_type")),
        Flag(json, "required"),
        Flag(json, "optional"),
        Flag(json, "computed"),
        Flag(json, "sensitive"));

    private static NestedBlock ToNested(JsonNode json) => new(
        (string)json["nesting_mode"]! switch
        {
            "single" => NestingMode.Single,
            "list" => NestingMode.List,
            "set" => NestingMode.Set,
            var other => throw Unknown($"nesting mode \"{other}\""),
        },
        (int?)json["min_items"] ?? 0,
        (int?)json["max_items"] ?? 0,
        ToBlock(json["block"]!));

    private static FormatException Unknown(string what) => new($"The provider schema has a {what}, which no imported type had before.");

    private static bool Flag(JsonNode json, string name) => (bool?)json[name] ?? false;
}

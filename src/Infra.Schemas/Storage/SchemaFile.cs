using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Schemas.Types;

namespace Infra.Schemas.Storage;

/// <summary>
/// The stored form of a provider schema: JSON with one line per attribute and everything in order of name, so that a new
/// version of a provider is a diff that a reviewer can read. In a block, text is an attribute and an object is a nested block,
/// whose nesting and cardinality stand under <c>$block</c>.
/// </summary>
public static class SchemaFile
{
    private const string BlockKey = "$block";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a schema; the same schema always gives the same text.</summary>
    public static string Write(ProviderSchema schema) => new JsonObject
    {
        ["source"] = schema.Source,
        ["version"] = schema.Version,
        ["provider"] = ToJson(schema.Configuration),
        ["resources"] = ToJson(schema.Resources),
        ["data"] = ToJson(schema.DataSources),
    }.ToJsonString(Format) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">A fact is not in the form of the store.</exception>
    public static ProviderSchema Read(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        return new(
            (string)root["source"]!,
            (string)root["version"]!,
            ToBlock(root["provider"]!),
            root["resources"]!.AsObject().ToDictionary(pair => pair.Key, pair => ToBlock(pair.Value!)),
            root["data"]!.AsObject().ToDictionary(pair => pair.Key, pair => ToBlock(pair.Value!)));
    }

    private static JsonObject ToJson(IReadOnlyDictionary<string, BlockSchema> blocks) =>
        new(blocks.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)ToJson(pair.Value))));

    private static JsonObject ToJson(BlockSchema block) => new(
        block.Attributes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value.ToString())))
            .Concat(block.Blocks.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)ToJson(pair.Value))))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal));

    private static JsonObject ToJson(NestedBlock nested)
    {
        var json = ToJson(nested.Block);
        json.Insert(0, BlockKey, nested.ToString());
        return json;
    }

    private static BlockSchema ToBlock(JsonNode json)
    {
        var members = json.AsObject().Where(pair => pair.Key != BlockKey).ToList();
        return new(
            members.Where(pair => pair.Value is JsonValue).ToDictionary(pair => pair.Key, pair => ToAttribute((string)pair.Value!)),
            members.Where(pair => pair.Value is JsonObject).ToDictionary(pair => pair.Key, pair => ToNested(pair.Value!)));
    }

    private static AttributeSchema ToAttribute(string fact)
    {
        var attribute = new AttributeSchema(SchemaType.Dynamic);
        for (var rest = fact; ;)
        {
            var space = rest.IndexOf(' ', StringComparison.Ordinal);
            switch (space < 0 ? rest : rest[..space])
            {
                case "required": attribute = attribute with { Required = true }; break;
                case "optional": attribute = attribute with { Optional = true }; break;
                case "computed": attribute = attribute with { Computed = true }; break;
                case "sensitive": attribute = attribute with { Sensitive = true }; break;
                default: return attribute with { Type = SchemaType.Parse(rest) };
            }

            rest = rest[(space + 1)..];
        }
    }

    private static NestedBlock ToNested(JsonNode json)
    {
        var words = ((string)json[BlockKey]!).Split([" ", ".."], StringSplitOptions.None);
        var block = ToBlock(json);
        if (words is ["single"]) return new(NestingMode.Single, 0, 0, block);
        var nesting = words[0] == "list" ? NestingMode.List : NestingMode.Set;
        return new(nesting, int.Parse(words[1]), words[2] == "*" ? 0 : int.Parse(words[2]), block);
    }
}

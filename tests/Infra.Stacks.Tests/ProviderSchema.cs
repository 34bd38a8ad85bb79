using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests;

/// <summary>What a provider takes: the output of <c>terraform providers schema -json</c>.</summary>
internal sealed class ProviderSchema(JsonObject provider)
{
    private static readonly string[] MetaArguments = ["count", "depends_on", "for_each", "lifecycle", "provider", "provisioner"];

    public static ProviderSchema Load(string path) =>
        new(JsonNode.Parse(File.ReadAllText(path))!["provider_schemas"]!.AsObject().Single().Value!.AsObject());

    /// <summary>Everything in a resource that the provider would not take, or would miss.</summary>
    public IEnumerable<string> Faults(string type, JsonObject body) =>
        provider["resource_schemas"]![type]?["block"] is { } block ? BlockFaults(type, body, block, MetaArguments) : [$"{type}: no such type"];

    /// <summary>The same for the provider's own configuration.</summary>
    public IEnumerable<string> ProviderFaults(JsonObject body) => BlockFaults("provider", body, provider["provider"]!["block"]!, ["alias"]);

    private static IEnumerable<string> BlockFaults(string path, JsonObject body, JsonNode block, IReadOnlyList<string> meta)
    {
        var attributes = block["attributes"]?.AsObject() ?? [];
        var blocks = block["block_types"]?.AsObject() ?? [];
        foreach (var (name, value) in body.Where(argument => !meta.Contains(argument.Key)))
        {
            var faults = attributes[name] is { } attribute ? AttributeFaults($"{path}.{name}", value!, attribute)
                : blocks[name] is { } nested ? NestedFaults($"{path}.{name}", value!, nested)
                : [$"{path}.{name}: no such argument"];
            foreach (var fault in faults) yield return fault;
        }

        var required = attributes.Where(attribute => (bool?)attribute.Value!["required"] == true).Select(attribute => attribute.Key)
            .Concat(blocks.Where(nested => (int?)nested.Value!["min_items"] > 0).Select(nested => nested.Key));
        foreach (var name in required.Where(name => !body.ContainsKey(name))) yield return $"{path}.{name}: missing";
    }

    private static IEnumerable<string> AttributeFaults(string path, JsonNode value, JsonNode attribute)
    {
        if ((bool?)attribute["optional"] != true && (bool?)attribute["required"] != true) yield return $"{path}: read only";
        if ((bool?)attribute["deprecated"] == true) yield return $"{path}: deprecated";
        if (!Fits(value, attribute["type"]!)) yield return $"{path}: {value.ToJsonString()} is no {attribute["type"]!.ToJsonString()}";
    }

    private static IEnumerable<string> NestedFaults(string path, JsonNode value, JsonNode nested)
    {
        JsonNode?[] items = value is JsonArray array ? [.. array] : [value];
        if (items.Length > ((int?)nested["max_items"] ?? int.MaxValue)) yield return $"{path}: {items.Length} blocks";
        foreach (var fault in items.SelectMany(item => BlockFaults(path, item!.AsObject(), nested["block"]!, []))) yield return fault;
    }

    private static bool Fits(JsonNode value, JsonNode type)
    {
        // An expression may become anything.
        if (value is JsonValue text && text.TryGetValue<string>(out var expression) && expression.Contains("${", StringComparison.Ordinal)) return true;
        return type switch
        {
            JsonArray and [var kind, var element] => FitsCollection(value, $"{kind}", element!),
            _ => FitsScalar(value, $"{type}"),
        };
    }

    private static bool FitsScalar(JsonNode value, string type) => value is JsonValue scalar && type switch
    {
        "bool" => scalar.TryGetValue<bool>(out _),
        "number" => scalar.TryGetValue<double>(out _),
        _ => scalar.TryGetValue<string>(out _),
    };

    private static bool FitsCollection(JsonNode value, string kind, JsonNode element) => kind switch
    {
        "map" => value is JsonObject map && map.All(entry => Fits(entry.Value!, element)),
        "object" => value is JsonObject fields && fields.All(field => element[field.Key] is { } type && Fits(field.Value!, type)),
        _ => value is JsonArray items && items.All(item => Fits(item!, element)),
    };
}

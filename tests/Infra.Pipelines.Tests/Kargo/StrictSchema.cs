using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Pipelines.Tests.Kargo;

/// <summary>
/// Holds a document against a JSON schema or a CRD's schema, and refuses every property that the schema does not name: neither of
/// Kargo's says so itself, so that a misspelt property would pass.
/// </summary>
internal static class StrictSchema
{
    /// <summary>Where and how a document departs from a schema.</summary>
    public static IEnumerable<string> Faults(JsonNode? value, JsonNode schema, JsonNode root, string path = "$")
    {
        if ((string?)schema["$ref"] is { } reference) return Faults(value, Resolve(root, reference), root, path);
        if ((bool?)schema["x-kubernetes-preserve-unknown-fields"] == true) return [];
        if ((string?)schema["type"] is { } type && !IsOf(value, type)) return [$"{path}: {value?.ToJsonString() ?? "null"} is no {type}"];
        return value switch
        {
            JsonObject map => ObjectFaults(map, schema, root, path),
            JsonArray list => list.SelectMany((item, index) => Faults(item, schema["items"]!, root, $"{path}[{index}]"))
                .Concat(list.Count < ((int?)schema["minItems"] ?? 0) ? [$"{path}: too few items"] : []),
            JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => TextFaults((string)scalar!, schema, path),
            _ => [],
        };
    }

    private static IEnumerable<string> ObjectFaults(JsonObject map, JsonNode schema, JsonNode root, string path)
    {
        foreach (var name in schema["required"]?.AsArray().Select(name => (string)name!) ?? [])
            if (!map.ContainsKey(name)) yield return $"{path}.{name}: missing";
        foreach (var (name, value) in map)
        {
            var property = schema["properties"]?[name] ?? (schema["additionalProperties"] as JsonObject);
            if (property is null) yield return $"{path}.{name}: no such property";
            else
                foreach (var fault in Faults(value, property, root, $"{path}.{name}")) yield return fault;
        }
    }

    private static IEnumerable<string> TextFaults(string text, JsonNode schema, string path)
    {
        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern)) yield return $"{path}: \"{text}\" does not match {pattern}";
        if (text.Length < ((int?)schema["minLength"] ?? 0)) yield return $"{path}: too short";
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => (string)choice! == text)) yield return $"{path}: \"{text}\" is not among {choices.ToJsonString()}";
    }

    private static bool IsOf(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type is "integer" or "number",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        _ => false,
    };

    private static JsonNode Resolve(JsonNode root, string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (node, part) => node[part]!);
}

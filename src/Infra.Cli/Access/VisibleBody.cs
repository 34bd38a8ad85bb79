using System.Text.Json.Nodes;

namespace Infra.Cli.Access;

/// <summary>A resource's attributes as people may see them: what is secret or not known yet is a word that says so.</summary>
internal static class VisibleBody
{
    private const string Sensitive = "(sensitive)";
    private const string Unknown = "(known after apply)";

    /// <summary>Joins a value with the maps that Terraform lays beside it.</summary>
    public static JsonNode? Of(JsonNode? value, JsonNode? sensitive, JsonNode? unknown) =>
        IsTrue(sensitive) ? JsonValue.Create(Sensitive)
        : IsTrue(unknown) ? JsonValue.Create(Unknown)
        : value switch
        {
            JsonArray items => new JsonArray([.. items.Select((item, i) => Of(item, At(sensitive, i), At(unknown, i)))]),
            JsonObject map => new JsonObject(map.Select(entry => entry.Key).Union((unknown as JsonObject ?? []).Select(entry => entry.Key))
                .Select(key => KeyValuePair.Create(key, Of(map[key], (sensitive as JsonObject)?[key], (unknown as JsonObject)?[key])))),
            _ => value?.DeepClone(),
        };

    private static JsonNode? At(JsonNode? node, int index) => node is JsonArray list && index < list.Count ? list[index] : null;

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}

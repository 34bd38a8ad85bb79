using System.Text.Json.Nodes;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>
/// Blocks of a list that is really a set stand in any order: each is compared with the one that it was, which is the same, or has the same name.
/// </summary>
internal static class Alignment
{
    private static readonly string[] Keys = ["name", "id", "key", "rule_number", "rule_no", "priority", "actor_id", "environment", "sid"];

    /// <summary>What was, with its blocks in the order of those that will be; those that go come last.</summary>
    public static JsonNode? Of(JsonNode? before, JsonNode? now) => (before, now) switch
    {
        (JsonObject was, JsonObject becomes) => new JsonObject(was.Select(member => KeyValuePair.Create(member.Key, Of(member.Value, becomes[member.Key])))),
        (JsonArray was, JsonArray becomes) when was.Any(one => one is JsonObject) => Ordered([.. was], becomes),
        _ => before?.DeepClone(),
    };

    private static JsonArray Ordered(List<JsonNode?> left, JsonArray now)
    {
        var partners = new JsonNode?[now.Count];
        foreach (var fits in (Func<JsonNode?, JsonNode?, bool>[])[JsonNode.DeepEquals, HaveOneName, (_, _) => true])
        {
            for (var index = 0; index < now.Count; index++)
            {
                if (partners[index] is not null || left.FindIndex(one => one is not null && fits(one, now[index])) is not (>= 0 and var found)) continue;
                partners[index] = left[found];
                left.RemoveAt(found);
            }
        }

        return new([.. partners.Select((partner, index) => Of(partner, now[index])), .. left.Select(one => one?.DeepClone())]);
    }

    private static bool HaveOneName(JsonNode? one, JsonNode? other) => one is JsonObject these && other is JsonObject those
        && Keys.FirstOrDefault(key => these[key] is JsonValue) is { } name && JsonNode.DeepEquals(these[name], those[name]);
}

using System.Text.Json.Nodes;

namespace Infra.Plans;

/// <summary>Trees in which <c>true</c> marks a value and everything below it as sensitive.</summary>
public static class SensitiveMarks
{
    /// <summary>Returns the union of both marks.</summary>
    public static JsonNode? Union(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        _ when IsMark(one) || IsMark(other) => JsonValue.Create(true),
        (JsonObject a, JsonObject b) => new JsonObject(
            a.Select(member => member.Key).Union(b.Select(member => member.Key)).Select(key => KeyValuePair.Create(key, Union(a[key], b[key])))),
        (JsonArray a, JsonArray b) => new JsonArray(
            [.. Enumerable.Range(0, Math.Max(a.Count, b.Count)).Select(index => Union(a.ElementAtOrDefault(index), b.ElementAtOrDefault(index)))]),
        (JsonObject or JsonArray, _) => one.DeepClone(),
        _ => other?.DeepClone(),
    };

    /// <summary>Whether this marks a value and everything below it.</summary>
    public static bool IsMark(JsonNode? marks) => marks is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>Whether anything in the tree is marked.</summary>
    public static bool Any(JsonNode? marks) => marks switch
    {
        JsonObject block => block.Any(member => Any(member.Value)),
        JsonArray list => list.Any(Any),
        _ => IsMark(marks),
    };
}

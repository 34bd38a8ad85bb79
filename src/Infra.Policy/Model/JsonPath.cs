using System.Globalization;
using System.Text.Json.Nodes;

namespace Infra.Policy.Model;

/// <summary>Paths such as <c>rule[0].apply.sse_algorithm</c> in the body of a resource.</summary>
internal static class JsonPath
{
    /// <summary>A copy with another value at the path. Missing blocks are created; null removes the value.</summary>
    public static JsonObject Set(JsonObject body, string path, JsonNode? value)
    {
        var copy = body.DeepClone().AsObject();
        var steps = Parse(path);
        JsonNode node = copy;
        foreach (var step in steps[..^1]) node = Enter(node, step);
        Write(node, steps[^1], value?.DeepClone());
        return copy;
    }

    /// <summary>The value at the path; an object and a list of one object are equivalent; null if nothing is there.</summary>
    public static JsonNode? Get(JsonNode? node, string path)
    {
        foreach (var step in path.Length == 0 ? [] : Parse(path))
        {
            node = (node, step) switch
            {
                (JsonArray list, int index) => list.ElementAtOrDefault(index),
                (JsonObject block, 0) => block,
                (JsonObject block, string name) => block[name],
                (JsonArray { Count: 1 } list, string name) => (list[0] as JsonObject)?[name],
                _ => null,
            };
        }

        return node;
    }

    private static JsonNode Enter(JsonNode node, object step)
    {
        switch (First(node), step)
        {
            case (JsonArray list, int index):
                return list[index]!;
            case (JsonObject block, string name):
                return block[name] is JsonObject or JsonArray ? block[name]! : block[name] = new JsonObject();
            default:
                throw new ArgumentException($"There is no {step} in {node.ToJsonString()}.", nameof(step));
        }

        // A list of blocks is entered by name through its first block.
        JsonNode First(JsonNode at) => at is JsonArray { Count: > 0 } blocks && step is string ? blocks[0]! : at;
    }

    private static void Write(JsonNode node, object step, JsonNode? value)
    {
        if (node is JsonArray list && step is int index)
        {
            if (value is null) list.RemoveAt(index);
            else list[index] = value;
            return;
        }

        var block = node is JsonArray { Count: > 0 } blocks ? blocks[0]!.AsObject() : node.AsObject();
        if (value is null) block.Remove((string)step);
        else block[(string)step] = value;
    }

    private static List<object> Parse(string path) =>
    [
        .. path.Split('.').SelectMany(part => part.Split('[').Select((piece, position) =>
            position == 0 ? (object)piece : int.Parse(piece.TrimEnd(']'), CultureInfo.InvariantCulture))),
    ];
}

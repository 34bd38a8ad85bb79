using System.Text.Json.Nodes;

namespace Infra.Cli.Access;

/// <summary>Reads attributes by path, <c>vpc_config.public_access_cidrs</c>, through every block of a list.</summary>
internal static class Attributes
{
    /// <summary>The objects at a path; the resource itself where the path is empty.</summary>
    public static IEnumerable<JsonObject> Blocks(this JsonObject resource, string path) =>
        path.Length == 0 ? [resource] : path.Split('.').Aggregate<string, IEnumerable<JsonObject>>([resource], (blocks, name) => blocks.SelectMany(block => Items(block[name]).OfType<JsonObject>()));

    /// <summary>The values of an attribute as text, one for each item of a list; none where it is not set.</summary>
    public static IEnumerable<string> Texts(this JsonObject block, string path)
    {
        var (blocks, name) = path.LastIndexOf('.') is var dot and >= 0 ? (block.Blocks(path[..dot]), path[(dot + 1)..]) : ([block], path);
        return blocks.SelectMany(one => Items(one[name])).OfType<JsonValue>().Select(value => value.ToString()).Where(text => text.Length > 0);
    }

    private static JsonArray Items(JsonNode? node) => node as JsonArray ?? [node?.DeepClone()];
}

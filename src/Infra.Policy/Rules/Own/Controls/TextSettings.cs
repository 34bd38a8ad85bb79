using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>Parameters and settings that stand as JSON in a text, before and after a change. Policies of IAM have readers of their own.</summary>
internal static class TextSettings
{
    /// <summary>Every one that is not what it was.</summary>
    public static IEnumerable<Earlier.Pair> Pairs(string path, JsonNode? before, JsonNode? now) =>
        Parse(before) is { } was && Parse(now) is { } becomes ? Inside(path, was, becomes) : [];

    private static IEnumerable<Earlier.Pair> Inside(string path, JsonNode? before, JsonNode? now) =>
        before is not JsonObject was || now is not JsonObject becomes
            ? []
            : from name in was.Select(member => member.Key).Union(becomes.Select(member => member.Key))
              where !JsonNode.DeepEquals(was[name], becomes[name])
              let pair = new Earlier.Pair(name, $"{path}.{name}", was[name], becomes[name])
              from one in Inside(pair.Path, pair.Before, pair.Now).Prepend(pair)
              select one;

    private static JsonObject? Parse(JsonNode? node)
    {
        if (node is not JsonValue || node.ToString() is not ['{', ..] text || text.Contains("Statement", StringComparison.Ordinal)) return null;
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

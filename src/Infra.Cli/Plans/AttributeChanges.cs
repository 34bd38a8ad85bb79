using System.Text.Json.Nodes;

namespace Infra.Cli.Plans;

/// <summary>The attributes that a change touches, leaf by leaf, with secrets hidden.</summary>
internal static class AttributeChanges
{
    private const string Sensitive = "(sensitive)";
    private const string All = "(all)";
    private const string Unknown = "(known after apply)";

    /// <summary>Reads the <c>change</c> of a resource.</summary>
    public static IReadOnlyList<PlannedAttribute> Of(JsonNode change)
    {
        var before = Leaves(change["before"], change["before_sensitive"], null);
        var after = Leaves(change["after"], change["after_sensitive"], change["after_unknown"]);
        var forcing = change["replace_paths"]?.AsArray().Select(path => string.Join('.', path!.AsArray())).ToList() ?? [];
        return
        [
            .. from path in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
               let was = before.GetValueOrDefault(path, Leaf.None)
               let becomes = after.GetValueOrDefault(path, Leaf.None)
               where was.Text != becomes.Text || !JsonNode.DeepEquals(was.Value, becomes.Value)
               // What is secret on one side is not shown on the other.
               let isSecret = was.Text == Sensitive || becomes.Text == Sensitive
               select new PlannedAttribute(
                   path.Length == 0 ? All : path, isSecret ? Sensitive : was.Text, isSecret ? Sensitive : becomes.Text,
                   forcing.Any(force => path == force || path.StartsWith($"{force}.", StringComparison.Ordinal))),
        ];
    }

    private static SortedDictionary<string, Leaf> Leaves(JsonNode? value, JsonNode? sensitive, JsonNode? unknown)
    {
        var leaves = new SortedDictionary<string, Leaf>(StringComparer.Ordinal);
        Collect("", value, sensitive, unknown, leaves);
        return leaves;
    }

    private static void Collect(string path, JsonNode? value, JsonNode? sensitive, JsonNode? unknown, SortedDictionary<string, Leaf> leaves)
    {
        if (IsTrue(sensitive) || IsTrue(unknown))
        {
            leaves[path] = new(IsTrue(sensitive) ? Sensitive : Unknown, value);
            return;
        }

        switch (value)
        {
            case JsonArray items:
                for (var i = 0; i < items.Count; i++) Collect(Join(path, $"{i}"), items[i], At(sensitive, i), At(unknown, i), leaves);
                break;
            case JsonObject or null when unknown is JsonObject or JsonArray || value is JsonObject:
                foreach (var key in Keys(value).Union(Keys(unknown)))
                    Collect(Join(path, key), (value as JsonObject)?[key], (sensitive as JsonObject)?[key], (unknown as JsonObject)?[key], leaves);
                break;
            case not null:
                leaves[path] = new(value.ToJsonString(), value);
                break;
        }
    }

    private static IEnumerable<string> Keys(JsonNode? node) => node is JsonObject map ? map.Select(entry => entry.Key) : [];

    private static JsonNode? At(JsonNode? node, int index) => node is JsonArray list && index < list.Count ? list[index] : null;

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>A value that has no parts of its own, and what a reader sees of it.</summary>
    private sealed record Leaf(string Text, JsonNode? Value)
    {
        public static readonly Leaf None = new("null", null);
    }
}

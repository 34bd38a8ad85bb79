using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Deployment.Plans;

/// <summary>The attributes that a change touches, leaf by leaf, with secrets hidden.</summary>
internal static partial class AttributeChanges
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
            .. from leaf in Differences(before, after)
               // What is secret on one side is not shown on the other.
               let isSecret = leaf.Was.Text == Sensitive || leaf.Becomes.Text == Sensitive
               from part in isSecret ? [leaf] : Parts(leaf)
               select new PlannedAttribute(
                   part.Path.Length == 0 ? All : part.Path, isSecret ? Sensitive : part.Was.Text, isSecret ? Sensitive : part.Becomes.Text,
                   forcing.Any(force => part.Path == force || part.Path.StartsWith($"{force}.", StringComparison.Ordinal))),
        ];
    }

    private static IEnumerable<Difference> Differences(SortedDictionary<string, Leaf> before, SortedDictionary<string, Leaf> after) =>
        from path in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
        let was = before.GetValueOrDefault(path, Leaf.None)
        let becomes = after.GetValueOrDefault(path, Leaf.None)
        where was.Text != becomes.Text || !JsonNode.DeepEquals(was.Value, becomes.Value)
        select new Difference(path, was, becomes);

    /// <summary>Of a document within a text, such as a policy, what differs in it; of all else the whole.</summary>
    private static IReadOnlyList<Difference> Parts(Difference whole)
    {
        if (Document(whole.Was) is not { } before || Document(whole.Becomes) is not { } after) return [whole];
        List<Difference> parts = [.. Differences(Leaves(before, null, null), Leaves(after, null, null))];
        // The same document in another writing.
        return parts.Count == 0 ? [whole] : [.. parts.Select(part => part with { Path = Join(whole.Path, part.Path) })];
    }

    private static JsonNode? Document(Leaf leaf)
    {
        if (leaf.Value is not JsonValue value || !value.TryGetValue<string>(out var text) || text.TrimStart() is not ['{' or '[', ..]) return null;
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
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
                leaves[path] = new(Readable(value), value);
                break;
        }
    }

    // JSON, in which quotation marks stay what they are.
    private static string Readable(JsonNode value) => EscapedQuote().Replace(value.ToJsonString(), match => $"{match.Groups["before"].Value}{(match.Groups["quote"].Value == "22" ? "\\\"" : "'")}");

    private static IEnumerable<string> Keys(JsonNode? node) => node is JsonObject map ? map.Select(entry => entry.Key) : [];

    private static JsonNode? At(JsonNode? node, int index) => node is JsonArray list && index < list.Count ? list[index] : null;

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    [GeneratedRegex(@"(?<!\\)(?<before>(\\\\)*)\\u00(?<quote>22|27)")]
    private static partial Regex EscapedQuote();

    /// <summary>A leaf that is another one afterwards.</summary>
    private sealed record Difference(string Path, Leaf Was, Leaf Becomes);

    /// <summary>A value that has no parts of its own, and what a reader sees of it.</summary>
    private sealed record Leaf(string Text, JsonNode? Value)
    {
        public static readonly Leaf None = new("null", null);
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Plans;

namespace Infra.Deployment.Plans;

/// <summary>Computes the changed attributes of a resource, leaf by leaf, with sensitive values hidden.</summary>
internal static partial class AttributeChanges
{
    private const string Sensitive = "(sensitive)";
    private const string All = "(all)";
    private const string Unknown = "(known after apply)";

    /// <summary>Returns the changed attributes.</summary>
    public static IReadOnlyList<PlannedAttribute> Of(ValueChange change)
    {
        // A value that is sensitive on one side is hidden on both.
        var secret = change.Sensitive;
        var (before, after) = (Leaves(change.Before, secret, null), Leaves(change.After, secret, change.AfterUnknown));
        Spread(after, before);
        var forcing = change.ReplacePaths?.Select(path => string.Join('.', path)).ToList() ?? [];
        return
        [
            .. from leaf in Differences(before, after)
               let isSecret = leaf.Was.Text == Sensitive || leaf.Becomes.Text == Sensitive
               from part in isSecret ? [leaf] : Parts(leaf)
               select new PlannedAttribute(
                   part.Path.Length == 0 ? All : part.Path, isSecret ? Sensitive : part.Was.Text, isSecret ? Sensitive : part.Becomes.Text,
                   forcing.Any(force => part.Path == force || part.Path.StartsWith($"{force}.", StringComparison.Ordinal))),
        ];
    }

    /// <summary>If a value is unknown as a whole, so are all parts that it had before.</summary>
    private static void Spread(SortedDictionary<string, Leaf> after, SortedDictionary<string, Leaf> before)
    {
        foreach (var (path, leaf) in after.Where(leaf => leaf.Value.Text == Unknown).ToList())
        {
            var parts = before.Keys.Where(part => part.StartsWith($"{path}.", StringComparison.Ordinal)).ToList();
            if (parts.Count == 0) continue;
            after.Remove(path);
            foreach (var part in parts) after[part] = leaf;
        }
    }

    private static IEnumerable<Difference> Differences(SortedDictionary<string, Leaf> before, SortedDictionary<string, Leaf> after) =>
        from path in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
        let was = before.GetValueOrDefault(path, Leaf.None)
        let becomes = after.GetValueOrDefault(path, Leaf.None)
        where was.Text != becomes.Text || !JsonNode.DeepEquals(was.Value, becomes.Value)
        select new Difference(path, was, becomes);

    /// <summary>Returns the differences within a document in a string, such as a policy, or the whole value otherwise.</summary>
    private static IReadOnlyList<Difference> Parts(Difference whole)
    {
        if (Document(whole.Was) is not { } before || Document(whole.Becomes) is not { } after) return [whole];
        List<Difference> parts = [.. Differences(Leaves(before, null, null), Leaves(after, null, null))];
        // The same document in a different format.
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
        if (SensitiveMarks.IsMark(sensitive) || SensitiveMarks.IsMark(unknown))
        {
            leaves[path] = new(SensitiveMarks.IsMark(sensitive) ? Sensitive : Unknown, value);
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

    /// <summary>Serializes JSON with readable quotation marks and letters. Characters that control a terminal or a page remain escaped.</summary>
    private static string Readable(JsonNode value) => Escapes().Replace(value.ToJsonString(), match =>
    {
        var text = string.Concat(match.Groups["code"].Captures.Select(code => (char)Convert.ToInt32(code.Value, 16)));
        return match.Groups["before"].Value + string.Concat(text.EnumerateRunes().Select(Readable));
    });

    private static string Readable(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\'' => "'",
        > 0x7F when IsPrintable(rune) => rune.ToString(),
        _ => string.Concat(rune.ToString().Select(unit => $"\\u{(int)unit:X4}")),
    };

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    private static IEnumerable<string> Keys(JsonNode? node) => node is JsonObject map ? map.Select(entry => entry.Key) : [];

    private static JsonNode? At(JsonNode? node, int index) => node is JsonArray list && index < list.Count ? list[index] : null;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    [GeneratedRegex(@"(?<!\\)(?<before>(?:\\\\)*)(?:\\u(?<code>[0-9A-Fa-f]{4}))+")]
    private static partial Regex Escapes();

    /// <summary>A leaf whose value changes.</summary>
    private sealed record Difference(string Path, Leaf Was, Leaf Becomes);

    /// <summary>A value without parts, and its display text.</summary>
    private sealed record Leaf(string Text, JsonNode? Value)
    {
        public static readonly Leaf None = new("null", null);
    }
}

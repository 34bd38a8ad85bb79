using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Schemas.Types;

namespace Infra.Schemas.Storage;

/// <summary>
/// A block as JSON. Each member is an array of its facts (<c>optional computed string</c>, <c>block list 0..1</c>), the members of the
/// object or block, and its description. Missing values at the end are omitted, and facts alone are plain text.
/// </summary>
internal static class BlockJson
{
    private const int Depth = 4;

    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(BlockSchema block) => ToJson(block).ToJsonString(Options);

    public static BlockSchema Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ToBlock(document.RootElement, null);
    }

    private static JsonObject ToJson(BlockSchema block) => new(
        block.Attributes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)ToJson(pair.Value)))
            .Concat(block.Blocks.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)ToJson(pair.Value))))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal));

    private static JsonNode ToJson(AttributeSchema attribute) => attribute.Nested is { } nested
        ? Member(
            $"{attribute.Flags}{(nested.Whole ? "whole " : "")}{(nested.OfLists ? "lists " : "")}{nested.Nesting.Word()}{Word("as", nested.StructName)}",
            ToJson(nested.Members), attribute.Description)
        : Member(attribute.ToString(), null, attribute.Description);

    private static JsonNode ToJson(NestedBlock nested) => Member(
        $"block {(nested.Deprecated ? "deprecated " : "")}{nested}{Word("as", nested.StructName)}{Word("same", nested.SameAs)}",
        nested.SameAs is null ? ToJson(nested.Block) : null, nested.Description);

    private static string Word(string word, string? value) => value is null ? "" : $" {word} {value}";

    private static JsonNode Member(string facts, JsonObject? members, string? description) => (members, description) switch
    {
        (null, null) => JsonValue.Create(facts),
        (_, null) => new JsonArray(facts, members),
        _ => new JsonArray(facts, members, description),
    };

    /// <param name="json">The members.</param>
    /// <param name="around">The enclosing blocks, innermost first.</param>
    private static BlockSchema ToBlock(JsonElement json, Enclosing? around)
    {
        var attributes = new Dictionary<string, AttributeSchema>();
        var blocks = new Dictionary<string, NestedBlock>();
        foreach (var member in json.EnumerateObject())
        {
            var (facts, members, description) = Parts(member.Value);
            var words = new FactWords(facts);
            if (words.Take("block")) blocks[member.Name] = ToNested(member.Name, words, members, description, around);
            else attributes[member.Name] = ToAttribute(words, members, description);
        }

        return new(attributes, blocks);
    }

    private static (string Facts, JsonElement? Members, string? Description) Parts(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? (value.GetString()!, null, null)
            : (value[0].GetString()!, value[1].ValueKind == JsonValueKind.Object ? value[1] : null, value.GetArrayLength() > 2 ? value[2].GetString() : null);

    private static AttributeSchema ToAttribute(FactWords words, JsonElement? members, string? description)
    {
        var (required, optional, computed) = (words.Take("required"), words.Take("optional"), words.Take("computed"));
        var (sensitive, writeOnly, deprecated) = (words.Take("sensitive"), words.Take("write-only"), words.Take("deprecated"));
        var nested = members is { } json ? ToNestedType(words, json) : null;
        var type = nested?.ToType() ?? SchemaType.Parse(words.Rest);
        return new(type, required, optional, computed, sensitive, writeOnly, deprecated, nested, description);
    }

    private static NestedType ToNestedType(FactWords words, JsonElement members)
    {
        var (whole, lists, name) = (words.Take("whole"), words.Take("lists"), words.TakeLast("as"));
        return new(NestingModes.Parse(words.Rest), ToBlock(members, null), whole, lists, name);
    }

    private static NestedBlock ToNested(string name, FactWords words, JsonElement? members, string? description, Enclosing? around)
    {
        var (deprecated, same, structName) = (words.Take("deprecated"), words.TakeLast("same"), words.TakeLast("as"));
        var parts = words.Rest.Split([" ", ".."], StringSplitOptions.None);
        var limits = parts.Length == 3 ? (int.Parse(parts[1]), parts[2] == "*" ? 0 : int.Parse(parts[2])) : (0, 0);
        var block = same is null ? ToBlock(members!.Value, new(name, members.Value, around)) : Again(same, around);
        return new(NestingModes.Parse(parts[0]), limits.Item1, limits.Item2, block, deprecated, structName, same, description);
    }

    /// <summary>Terraform has no recursive schemas: a block that contains itself is read to a depth that configurations do not reach.</summary>
    private static BlockSchema Again(string name, Enclosing? around)
    {
        var first = around?.Nearest(name) ?? throw new FormatException($"No block {name} is around.");
        return around.Depth(name) < Depth
            ? ToBlock(first.Members, new(name, first.Members, around))
            : new(new Dictionary<string, AttributeSchema>(), new Dictionary<string, NestedBlock>());
    }

    /// <summary>Reads words from the start of a fact.</summary>
    private sealed class FactWords(string text)
    {
        public string Rest { get; private set; } = text;

        public bool Take(string word)
        {
            if (!Rest.StartsWith($"{word} ", StringComparison.Ordinal)) return false;
            Rest = Rest[(word.Length + 1)..];
            return true;
        }

        /// <summary>Removes a word and its value from the end.</summary>
        public string? TakeLast(string word)
        {
            if (Rest.Split(' ') is not [.., var last, var value] || last != word) return null;
            Rest = Rest[..^(word.Length + value.Length + 2)];
            return value;
        }
    }

    /// <summary>A block being read, and its enclosing blocks.</summary>
    private sealed record Enclosing(string Name, JsonElement Members, Enclosing? Around)
    {
        public int Depth(string name) => (Name == name ? 1 : 0) + (Around?.Depth(name) ?? 0);

        public Enclosing? Nearest(string name) => Name == name ? this : Around?.Nearest(name);
    }
}

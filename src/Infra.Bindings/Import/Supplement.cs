using System.Text.Json.Nodes;
using Infra.Bindings.Naming;
using Infra.Schemas;

namespace Infra.Bindings.Import;

/// <summary>
/// Data that the npm packages lack: settable attributes that the provider also computes, sensitive attributes, and limits of
/// blocks above one. One file per provider, reviewed by hand, in the form <c>type → path → words</c>.
/// </summary>
public sealed class Supplement
{
    private readonly JsonObject _types;

    private Supplement(JsonObject types) => _types = types;

    /// <summary>The supplement of a provider that ships with Infra; empty for a provider without one.</summary>
    public static Supplement Of(string provider)
    {
        using var stream = typeof(Supplement).Assembly.GetManifestResourceStream($"Supplements/{provider}.json");
        return stream is null ? new([]) : new(JsonNode.Parse(stream)!.AsObject());
    }

    /// <summary>Reads the text of a supplement.</summary>
    public static Supplement Parse(string json) => new(JsonNode.Parse(json)!.AsObject());

    /// <summary>Every fact: the type (<c>data.TYPE</c> for a data source), the path in it, and the words.</summary>
    public IEnumerable<(string Type, string Path, string Words)> Facts =>
        from type in _types
        from fact in type.Value!.AsObject()
        select (type.Key, fact.Key, (string)fact.Value!);

    /// <summary>The block of that type with the supplement's facts added.</summary>
    internal BlockSchema Complete(ModuleKind kind, string type, BlockSchema block)
    {
        var key = kind switch
        {
            ModuleKind.Provider => "provider",
            ModuleKind.Resource => type,
            _ => $"{ModuleNames.Word(kind)}.{type}",
        };
        return _types[key] is JsonObject facts ? Complete(block, facts, "") : block;
    }

    private static BlockSchema Complete(BlockSchema block, JsonObject facts, string prefix) => new(
        block.Attributes.ToDictionary(pair => pair.Key, pair => Complete(pair.Value, Words(facts, prefix + pair.Key))),
        block.Blocks.ToDictionary(pair => pair.Key, pair => Complete(pair.Value, Words(facts, prefix + pair.Key)) with
        {
            Block = Complete(pair.Value.Block, facts, $"{prefix}{pair.Key}."),
        }));

    private static AttributeSchema Complete(AttributeSchema attribute, string[] words) => attribute with
    {
        Computed = attribute.Computed || (words.Contains("computed") && !attribute.Required),
        Sensitive = attribute.Sensitive || words.Contains("sensitive"),
    };

    private static NestedBlock Complete(NestedBlock nested, string[] words) =>
        words is ["max", var limit] ? nested with { MaxItems = int.Parse(limit) } : nested;

    private static string[] Words(JsonObject facts, string path) => ((string?)facts[path])?.Split(' ') ?? [];
}

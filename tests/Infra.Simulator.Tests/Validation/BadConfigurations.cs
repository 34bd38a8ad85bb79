using System.Text.Json.Nodes;
using Infra.Schemas;
using Infra.Schemas.Storage;
using Infra.Schemas.Types;
using Infra.Simulator.Behavior;

namespace Infra.Simulator.Tests.Validation;

/// <summary>Makes bad configurations from the schemas and the rules of the providers: one of each kind for each type that allows it.</summary>
internal static class BadConfigurations
{
    public static IEnumerable<BadConfiguration> Of(string provider)
    {
        var behavior = ProviderBehavior.Of(provider);
        var schemas = SchemaStore.Load(provider).Resources;
        return behavior.Resources.SelectMany(pair => Of(pair.Key, schemas[pair.Key], pair.Value));
    }

    private static IEnumerable<BadConfiguration> Of(string type, BlockSchema schema, ResourceBehavior behavior)
    {
        yield return new("unknown", type, "no_such_argument", With(schema, body => body["no_such_argument"] = "x"));

        var required = schema.Attributes.FirstOrDefault(pair => pair.Value.Required).Key;
        if (required is not null) yield return new("missing", type, required, With(schema, body => body.Remove(required)));

        var typed = schema.Attributes.FirstOrDefault(pair => pair.Value.Settable && pair.Value.Type.Kind is TypeKind.Number or TypeKind.Bool);
        if (typed.Key is not null) yield return new("type", type, typed.Key, With(schema, body => body[typed.Key] = "neither"));

        var collection = schema.Attributes.FirstOrDefault(pair => pair.Value.Settable && pair.Value.Type.Kind is TypeKind.List or TypeKind.Set or TypeKind.Map);
        if (collection.Key is not null) yield return new("collection", type, collection.Key, With(schema, body => body[collection.Key] = "x"));

        foreach (var (name, nested) in schema.Blocks.Where(pair => pair.Value.MaxItems == 1).Take(1))
            yield return new("blocks", type, name, With(schema, body => body[name] = new JsonArray(Minimal(nested.Block), Minimal(nested.Block))));

        foreach (var pair in behavior.Conflicts)
            yield return new($"conflict-{pair[1].Replace('.', '-')}", type, pair[0], With(schema, body => pair.ToList().ForEach(path => Set(body, schema, path))));

        foreach (var group in behavior.ExactlyOne.Where(group => !group[0].Contains('.', StringComparison.Ordinal)))
            yield return new("none", type, group[0], With(schema, _ => { }));
    }

    private static JsonObject With(BlockSchema schema, Action<JsonObject> change)
    {
        var body = Minimal(schema);
        change(body);
        return body;
    }

    private static JsonObject Minimal(BlockSchema schema) => new(
        schema.Attributes.Where(pair => pair.Value.Required).Select(pair => KeyValuePair.Create(pair.Key, Sample(pair.Value.Type)))
            .Concat(schema.Blocks.Where(pair => pair.Value.MinItems > 0)
                .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)new JsonArray(Minimal(pair.Value.Block))))));

    private static void Set(JsonObject body, BlockSchema schema, string path)
    {
        if (path.Split('.', 2) is [var block, var rest])
        {
            body[block] ??= Minimal(schema.Blocks[block].Block);
            var inner = body[block] is JsonArray array ? array[0]! : body[block]!;
            Set(inner.AsObject(), schema.Blocks[block].Block, rest);
        }
        else body[path] = schema.Blocks.TryGetValue(path, out var nested) ? Minimal(nested.Block) : Sample(schema.Attributes[path].Type);
    }

    private static JsonNode? Sample(SchemaType type) => type.Kind switch
    {
        TypeKind.Number => 1,
        TypeKind.Bool => true,
        TypeKind.List or TypeKind.Set => new JsonArray(Sample(type.Element!)),
        TypeKind.Map => new JsonObject { ["k"] = Sample(type.Element!) },
        TypeKind.Object => new JsonObject(type.Attributes.Select(pair => KeyValuePair.Create(pair.Key, Sample(pair.Value)))),
        _ => "x",
    };
}

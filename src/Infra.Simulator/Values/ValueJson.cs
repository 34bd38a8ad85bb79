using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Schemas.Types;

namespace Infra.Simulator.Values;

/// <summary>Converts known values to and from JSON, for state files, simulated accounts and behavior tables.</summary>
internal static class ValueJson
{
    /// <summary>Reads a value of a type. Members that the type does not have are dropped, missing ones are null.</summary>
    public static Value Read(JsonNode? json, SchemaType type) => (json, type.Kind) switch
    {
        (null, _) => Value.Null,
        (JsonArray array, TypeKind.Set) => Value.Set(array.Select(item => Read(item, type.Element!))),
        (JsonArray array, _) => Value.List(array.Select(item => Read(item, type.Element!))),
        (JsonObject members, TypeKind.Map) => Value.Map(
            members.Select(pair => KeyValuePair.Create(pair.Key, Read(pair.Value, type.Element!)))),
        (JsonObject members, _) => Value.Map(
            type.Attributes.Select(pair => KeyValuePair.Create(pair.Key, Read(members[pair.Key], pair.Value)))),
        (_, TypeKind.Bool) => Value.Of(bool.Parse(json.ToString())),
        (_, TypeKind.Number) => Value.Of(decimal.Parse(json.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => Value.Of(json.ToString()),
    };

    /// <summary>Writes a fully known value.</summary>
    public static JsonNode? Write(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Text => JsonValue.Create(value.Scalar),
        ValueKind.Bool => JsonValue.Create(value.Scalar == "true"),
        ValueKind.Number => JsonNode.Parse(value.Scalar),
        ValueKind.Map => new JsonObject(value.Members.Select(pair => KeyValuePair.Create(pair.Key, Write(pair.Value)))),
        ValueKind.List or ValueKind.Set => new JsonArray([.. value.Items.Select(Write)]),
        _ => throw new JsonException("A value that is known only after apply has no JSON form."),
    };
}

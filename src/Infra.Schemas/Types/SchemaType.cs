using System.Text.Json.Nodes;

namespace Infra.Schemas.Types;

/// <summary>The type of an attribute's value. Types are equal if their text is.</summary>
public sealed class SchemaType : IEquatable<SchemaType>
{
    private static readonly IReadOnlyDictionary<string, SchemaType> NoAttributes = new Dictionary<string, SchemaType>();
    private readonly string _text;

    private SchemaType(TypeKind kind, string text, SchemaType? element = null, IReadOnlyDictionary<string, SchemaType>? attributes = null)
    {
        Kind = kind;
        _text = text;
        Element = element;
        Attributes = attributes ?? NoAttributes;
    }

    /// <summary>The string type.</summary>
    public static SchemaType String { get; } = new(TypeKind.String, "string");

    /// <summary>The number type.</summary>
    public static SchemaType Number { get; } = new(TypeKind.Number, "number");

    /// <summary>The boolean type.</summary>
    public static SchemaType Bool { get; } = new(TypeKind.Bool, "bool");

    /// <summary>Any type.</summary>
    public static SchemaType Dynamic { get; } = new(TypeKind.Dynamic, "dynamic");

    /// <summary>The kind of the type.</summary>
    public TypeKind Kind { get; }

    /// <summary>The element type of a list, set or map; null for other kinds.</summary>
    public SchemaType? Element { get; }

    /// <summary>The attributes of an object, ordered by name; empty for all other kinds.</summary>
    public IReadOnlyDictionary<string, SchemaType> Attributes { get; }

    /// <summary>Returns a list type.</summary>
    public static SchemaType List(SchemaType element) => new(TypeKind.List, $"list({element})", element);

    /// <summary>Returns a set type.</summary>
    public static SchemaType Set(SchemaType element) => new(TypeKind.Set, $"set({element})", element);

    /// <summary>Returns a map type.</summary>
    public static SchemaType Map(SchemaType element) => new(TypeKind.Map, $"map({element})", element);

    /// <summary>Returns an object type.</summary>
    public static SchemaType Object(IEnumerable<KeyValuePair<string, SchemaType>> attributes)
    {
        var sorted = new SortedDictionary<string, SchemaType>(new Dictionary<string, SchemaType>(attributes), StringComparer.Ordinal);
        return new(TypeKind.Object, $"object({string.Join(", ", sorted.Select(pair => $"{pair.Key} = {pair.Value}"))})", null, sorted);
    }

    /// <summary>Parses the text that <see cref="ToString"/> returns.</summary>
    /// <exception cref="FormatException">The text is not a type.</exception>
    public static SchemaType Parse(string text) => new TypeText(text).Parse();

    /// <summary>Reads Terraform's JSON format: <c>"string"</c>, <c>["set", "string"]</c>.</summary>
    public static SchemaType FromJson(JsonNode json) => json is JsonArray array
        ? (string)array[0]! switch
        {
            "list" => List(FromJson(array[1]!)),
            "set" => Set(FromJson(array[1]!)),
            "map" => Map(FromJson(array[1]!)),
            _ => Object(array[1]!.AsObject().Select(pair => KeyValuePair.Create(pair.Key, FromJson(pair.Value!)))),
        }
        : Parse((string)json!);

    /// <summary>Writes Terraform's JSON format.</summary>
    public JsonNode ToJson() => Kind switch
    {
        TypeKind.Object => new JsonArray(
            "object", new JsonObject(Attributes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToJson())))),
        TypeKind.List => new JsonArray("list", Element!.ToJson()),
        TypeKind.Set => new JsonArray("set", Element!.ToJson()),
        TypeKind.Map => new JsonArray("map", Element!.ToJson()),
        _ => JsonValue.Create(_text),
    };

    /// <summary>Returns the text of the type, such as <c>set(object(cidr = string, port = number))</c>.</summary>
    public override string ToString() => _text;

    /// <inheritdoc/>
    public bool Equals(SchemaType? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaType);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Infra.Workspace.Terminals;

/// <summary>The JSON that <c>--json</c> prints: camelCase, two-space indent, enums by name, final newline.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Format) + "\n";

    /// <summary>Returns the JSON Schema of what <see cref="Of"/> writes for a type.</summary>
    public static JsonNode SchemaOf<T>() => Format.GetJsonSchemaAsNode(typeof(T), new() { TreatNullObliviousAsNonNullable = true });

    /// <summary>Reads JSON written by <see cref="Of"/>.</summary>
    /// <exception cref="JsonException">The text has a different form.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Format) ?? throw new JsonException("It is empty.");
}

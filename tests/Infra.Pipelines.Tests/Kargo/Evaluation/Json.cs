using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Pipelines.Tests.Kargo.Evaluation;

/// <summary>Between JSON and the values of expressions.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static object? Value(JsonNode? node) => node switch
    {
        JsonObject map => map.ToDictionary(entry => entry.Key, entry => Value(entry.Value)),
        JsonArray list => list.Select(Value).ToList(),
        null => null,
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => (string)node!,
            JsonValueKind.Number => (double)node!,
            var kind => kind == JsonValueKind.True,
        },
    };

    public static string Text(object? value) => JsonSerializer.Serialize(value, Format);
}

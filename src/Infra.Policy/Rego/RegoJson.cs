using System.Text.Json;

namespace Infra.Policy.Rego;

/// <summary>JSON as policies in Rego read it: snake_case, two spaces, LF; the same bytes for the same values.</summary>
internal static class RegoJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Format) + "\n";
}

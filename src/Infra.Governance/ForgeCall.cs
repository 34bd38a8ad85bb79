using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Governance;

/// <summary>A call to a forge's API, for manual set-up.</summary>
/// <param name="Method"><c>POST</c> or <c>PUT</c>.</param>
/// <param name="Path">The path below the API root.</param>
/// <param name="Body">The request body.</param>
internal sealed record ForgeCall(string Method, string Path, JsonObject Body)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Renders a file of calls, in order.</summary>
    public static string Render(IEnumerable<ForgeCall> calls) => JsonSerializer.Serialize(calls, Format) + "\n";

    /// <summary>Renders a file with a single object.</summary>
    public static string Render(JsonObject body) => body.ToJsonString(Format) + "\n";
}

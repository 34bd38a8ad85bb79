using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Governance;

/// <summary>A call of a forge's API, for those who set it up by hand.</summary>
/// <param name="Method"><c>POST</c> or <c>PUT</c>.</param>
/// <param name="Path">Below the root of the API.</param>
/// <param name="Body">What is sent.</param>
internal sealed record ForgeCall(string Method, string Path, JsonObject Body)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A file of calls, in their order.</summary>
    public static string Render(IEnumerable<ForgeCall> calls) => JsonSerializer.Serialize(calls, Format) + "\n";

    /// <summary>A file of one object.</summary>
    public static string Render(JsonObject body) => body.ToJsonString(Format) + "\n";
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Contracts.Releases;

/// <summary>The JSON schema <c>envs/schema.json</c>, which editors use to validate release files.</summary>
public static class ReleaseSchema
{
    /// <summary>The path in the repository.</summary>
    public const string Path = $"{ReleaseFile.Folder}/schema.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the schema's text. The same catalog gives the same bytes.</summary>
    public static string Of(ReleaseCatalog catalog) => new JsonObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "The version of each application that an environment runs",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("applications"),
        ["properties"] = new JsonObject
        {
            ["$schema"] = new JsonObject { ["const"] = "./schema.json" },
            ["applications"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject(catalog.Applications
                    .OrderBy(application => application.Name, StringComparer.Ordinal)
                    .Select(application => KeyValuePair.Create(application.Name, (JsonNode?)Version(application)))),
            },
        },
    }.ToJsonString(Format) + "\n";

    private static JsonObject Version(Application application) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("artifact", "version"),
        ["properties"] = new JsonObject
        {
            ["artifact"] = Text($"^{Regex.Escape(application.Artifact)}:[0-9a-f]{{40}}$", "The artifact that was built from the version, tagged with it"),
            ["version"] = Text("^[0-9a-f]{40}$", "The full commit of the application repository"),
        },
    };

    private static JsonObject Text(string pattern, string description) =>
        new() { ["type"] = "string", ["pattern"] = pattern, ["description"] = description };
}

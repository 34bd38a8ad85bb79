using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Deployment.Terraform;

/// <summary>A line of <c>terraform -json</c> output.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/internals/machine-readable-ui</remarks>
internal sealed class TerraformEvent
{
    private readonly JsonNode _json;

    private TerraformEvent(JsonNode json) => _json = json;

    /// <summary>The type, such as <c>apply_complete</c> or <c>diagnostic</c>.</summary>
    public string Type => (string?)_json["type"] ?? "";

    /// <summary>The address of the resource; null if the event is about none.</summary>
    public string? Address => (string?)_json["hook"]?["resource"]?["addr"];

    /// <summary>The action on the resource: <c>create</c>, <c>update</c>, <c>delete</c> or <c>read</c>.</summary>
    public string? Action => (string?)_json["hook"]?["action"];

    public int ElapsedSeconds => (int?)_json["hook"]?["elapsed_seconds"] ?? 0;

    public bool IsError => (string?)_json["@level"] == "error" && Type == "diagnostic";

    public string Summary => (string?)_json["diagnostic"]?["summary"] ?? "";

    /// <summary>The full text of a diagnostic.</summary>
    public string Words => $"{Summary}: {(string?)_json["diagnostic"]?["detail"]}".TrimEnd(' ', ':');

    /// <summary>The references in a diagnostic's expression: <c>data.terraform_remote_state.x.outputs</c>.</summary>
    public IEnumerable<string> Traversals => _json["diagnostic"]?["snippet"]?["values"]?.AsArray().Select(value => (string?)value?["traversal"] ?? "") ?? [];

    /// <summary>The address of a diagnostic's resource.</summary>
    public string? DiagnosticAddress => (string?)_json["diagnostic"]?["address"];

    /// <summary>Parses a line; returns null if it is not an event.</summary>
    public static TerraformEvent? Parse(string line)
    {
        if (!line.StartsWith('{')) return null;
        try
        {
            return JsonNode.Parse(line) is { } json ? new(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

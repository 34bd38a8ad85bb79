using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>A committed call of a forge's API: what something is set to.</summary>
/// <param name="Place">The file, and where it stands in it.</param>
/// <param name="Method">Such as <c>PUT</c>.</param>
/// <param name="Resource">The last part of its path, such as <c>approvals</c>.</param>
/// <param name="Body">What is set.</param>
internal sealed record ForgeApiCall(string Place, string Method, string Resource, JsonObject Body)
{
    public string? Name => (string?)Body["name"];

    public static ForgeApiCall Read(string path, JsonNode call) =>
        new($"{path} {call.GetPath()}", (string)call["method"]!, ((string)call["path"]!).Split('/')[^1], call["body"]!.AsObject());
}

using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>A forge API call that changes a setting: a committed one, or the one that would produce the current setting.</summary>
/// <param name="Place">The file and the location in it, or the forge and the setting.</param>
/// <param name="Method">The HTTP method, such as <c>PUT</c>.</param>
/// <param name="Resource">The last part of the path, such as <c>approvals</c>.</param>
/// <param name="Body">The request body.</param>
public sealed record ForgeApiCall(string Place, string Method, string Resource, JsonObject Body)
{
    internal string? Name => (string?)Body["name"];

    /// <summary>The number of approvals that a protected environment requires.</summary>
    internal int RequiredApprovals => (Body["approval_rules"] as JsonArray ?? []).Sum(rule => (int?)rule!["required_approvals"] ?? 0);

    internal static IEnumerable<ForgeApiCall> ProtectedEnvironments(IEnumerable<ForgeApiCall> calls) => calls.Where(call => call.Resource == "protected_environments");

    internal static ForgeApiCall Read(string path, JsonNode call) =>
        new($"{path} {call.GetPath()}", (string)call["method"]!, ((string)call["path"]!).Split('/')[^1], call["body"]!.AsObject());
}

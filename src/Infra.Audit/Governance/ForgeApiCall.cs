using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>A call of a forge's API that sets something: as it is committed, or as it would have to be for what is set.</summary>
/// <param name="Place">The file, and where it is in it; or the forge and the setting.</param>
/// <param name="Method">Such as <c>PUT</c>.</param>
/// <param name="Resource">The last part of its path, such as <c>approvals</c>.</param>
/// <param name="Body">What is set.</param>
public sealed record ForgeApiCall(string Place, string Method, string Resource, JsonObject Body)
{
    internal string? Name => (string?)Body["name"];

    /// <summary>Of a protected environment: how many have to agree.</summary>
    internal int RequiredApprovals => (Body["approval_rules"] as JsonArray ?? []).Sum(rule => (int?)rule!["required_approvals"] ?? 0);

    internal static IEnumerable<ForgeApiCall> ProtectedEnvironments(IEnumerable<ForgeApiCall> calls) => calls.Where(call => call.Resource == "protected_environments");

    internal static ForgeApiCall Read(string path, JsonNode call) =>
        new($"{path} {call.GetPath()}", (string)call["method"]!, ((string)call["path"]!).Split('/')[^1], call["body"]!.AsObject());
}

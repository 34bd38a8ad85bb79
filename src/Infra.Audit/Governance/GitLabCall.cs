using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>A committed call of GitLab's API: what the project is set to.</summary>
/// <param name="Place">The file, and where it stands in it.</param>
/// <param name="Resource">The last part of its path, such as <c>approvals</c>.</param>
/// <param name="Body">What is set.</param>
internal sealed record GitLabCall(string Place, string Resource, JsonNode Body)
{
    public string? Name => (string?)Body["name"];
}

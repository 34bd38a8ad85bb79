using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>A GitHub ruleset, committed or returned by the forge: both have the same format.</summary>
/// <param name="Source">The file or the forge.</param>
/// <param name="Json">The ruleset.</param>
/// <remarks>https://docs.github.com/rest/repos/rules#get-a-repository-ruleset</remarks>
public sealed record Ruleset(string Source, JsonObject Json)
{
    internal bool IsActive => (string?)Json["enforcement"] == "active" && (string?)Json["target"] == "branch";

    internal bool Covers(string branch)
    {
        var names = Json["conditions"]?["ref_name"];
        return Names("include").Any(name => name is "~DEFAULT_BRANCH" or "~ALL" || name == $"refs/heads/{branch}") && !Names("exclude").Any();

        IEnumerable<string> Names(string list) => (names?[list] as JsonArray ?? []).Select(name => (string)name!);
    }

    internal JsonNode? Rule(string type) => (Json["rules"] as JsonArray)?.FirstOrDefault(rule => (string?)rule?["type"] == type);

    /// <summary>Returns the location of a node.</summary>
    internal string Place(JsonNode? node) => node is null ? Source : $"{Source} {node.GetPath()}";
}

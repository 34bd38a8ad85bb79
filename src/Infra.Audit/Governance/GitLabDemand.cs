using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>A required setting of a GitLab project.</summary>
/// <param name="Resource">The last part of the API path; empty for the project itself.</param>
/// <param name="Property">The setting.</param>
/// <param name="Holds">Whether a value is acceptable.</param>
/// <param name="IsOfBranch">Whether each deployed branch has its own setting.</param>
internal sealed record GitLabDemand(string Resource, string Property, Func<JsonNode?, bool> Holds, bool IsOfBranch = false)
{
    private const string Project = "";

    public static GitLabDemand OfBranch(string property, Func<JsonNode?, bool> holds) => new("protected_branches", property, holds, IsOfBranch: true);

    public static GitLabDemand OfProject(string property, bool value) => new(Project, property, Is(value));

    public static Func<JsonNode?, bool> Is(bool value) => node => node is JsonValue && (bool?)node == value;

    public static Func<JsonNode?, bool> AtLeast(int least) => node => node is JsonValue && (int?)node >= least;

    /// <summary>Returns the call that sets it, or that there is none.</summary>
    public AuditEvidence In(IEnumerable<ForgeApiCall> calls, string source, string branch)
    {
        var named = IsOfBranch ? branch : "merge requests";
        var candidates = calls.Where(call => IsMeant(call) && (!IsOfBranch || call.Name == branch)).ToList();
        var right = candidates.FirstOrDefault(call => Holds(call.Body[Property]));
        return right is not null
            ? AuditEvidence.Met($"{right.Place}.body.{Property}", $"{named}: {Property} {right.Body[Property]!.ToJsonString()}")
            : AuditEvidence.Missing(
                candidates is [var wrong, ..] ? $"{wrong.Place}.body.{Property}" : source,
                candidates is [var given, ..] ? $"{named}: {Property} is {given.Body[Property]?.ToJsonString() ?? "not set"}" : $"Nothing sets {Property} of {named}");
    }

    // The project itself is addressed by its id.
    private bool IsMeant(ForgeApiCall call) => Resource == Project ? call.Resource.All(char.IsAsciiDigit) : call.Resource == Resource;
}

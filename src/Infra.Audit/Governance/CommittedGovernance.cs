using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>The committed rules of both forges.</summary>
/// <param name="Rulesets">The GitHub rulesets.</param>
/// <param name="Environments">The GitHub environments.</param>
/// <param name="GitLab">The GitLab API calls.</param>
internal sealed record CommittedGovernance(
    IReadOnlyList<Ruleset> Rulesets, IReadOnlyList<ForgeEnvironment> Environments, IReadOnlyList<ForgeApiCall> GitLab)
{
    public const string RulesetFolder = "governance/rulesets";
    public const string EnvironmentFile = "governance/environments.json";
    public const string GitLabFolder = "governance/gitlab";

    public static CommittedGovernance Read(RepositoryFiles files) => new(
        [.. files.Below(RulesetFolder, "*.json").Select(path => files.Json(path, json => new Ruleset(path, json.AsObject())))],
        files.Has(EnvironmentFile) ? files.Json(EnvironmentFile, ReadEnvironments) : [],
        [.. files.Below(GitLabFolder, "*.json").SelectMany(path => files.Json(path, json => Calls(path, json)))]);

    private static IReadOnlyList<ForgeEnvironment> ReadEnvironments(JsonNode json) =>
        [.. Calls(EnvironmentFile, json).Where(call => call.Method == "PUT").Select(call => ForgeEnvironment.OfCall(call.Place, call.Resource, call.Body))];

    private static IReadOnlyList<ForgeApiCall> Calls(string path, JsonNode json) => [.. json.AsArray().Select(call => ForgeApiCall.Read(path, call!))];
}

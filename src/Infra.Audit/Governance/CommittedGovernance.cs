using System.Text.Json.Nodes;

namespace Infra.Audit.Governance;

/// <summary>The rules of both forges, as they are committed.</summary>
/// <param name="Rulesets">GitHub's.</param>
/// <param name="Environments">GitHub's.</param>
/// <param name="GitLab">GitLab's.</param>
internal sealed record CommittedGovernance(
    IReadOnlyList<Ruleset> Rulesets, IReadOnlyList<ForgeEnvironment> Environments, IReadOnlyList<GitLabCall> GitLab)
{
    public const string RulesetFolder = "governance/rulesets";
    public const string EnvironmentFile = "governance/environments.json";
    public const string GitLabFolder = "governance/gitlab";

    public static CommittedGovernance Read(RepositoryFiles files) => new(
        [.. files.Below(RulesetFolder, "*.json").Select(path => new Ruleset(path, files.Json(path).AsObject()))],
        [.. Calls(files, files.Has(EnvironmentFile) ? [EnvironmentFile] : []).Where(call => (string?)call.Json["method"] == "PUT")
            .Select(call => ForgeEnvironment.OfCall(call.Place, Last(call.Json), call.Json["body"]!))],
        [.. Calls(files, files.Below(GitLabFolder, "*.json")).Select(call => new GitLabCall(call.Place, Last(call.Json), call.Json["body"]!))]);

    private static IEnumerable<(string Place, JsonNode Json)> Calls(RepositoryFiles files, IReadOnlyList<string> paths) =>
        from path in paths
        from call in files.Json(path).AsArray()
        select ($"{path} {call!.GetPath()}", call);

    private static string Last(JsonNode call) => ((string)call["path"]!).Split('/')[^1];
}

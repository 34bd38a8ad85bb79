using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Audit.Pipelines;

namespace Infra.Audit.Governance;

/// <summary>The settings of a GitLab project.</summary>
/// <param name="Name">The name, such as <c>GitLab project lynx/infra</c>.</param>
/// <param name="Calls">The settings, as the API calls that would produce them.</param>
/// <param name="Secrets">The names of its CI/CD variables.</param>
public sealed partial record GitLabSettings(string Name, IReadOnlyList<ForgeApiCall> Calls, IReadOnlyList<string> Secrets) : ForgeSettings(Name, Secrets)
{
    internal override IEnumerable<AuditEvidence> Control(BranchControl control, string branch) => control.GitLab.Select(demand => demand.In(Calls, Name, branch));

    internal override IEnumerable<AuditEvidence> Compare(CommittedGovernance committed) =>
        from environment in ForgeApiCall.ProtectedEnvironments(committed.GitLab)
        let actual = ForgeApiCall.ProtectedEnvironments(Calls).FirstOrDefault(one => one.Name == environment.Name)
        from evidence in actual is null ? [AuditEvidence.Missing(Name, $"{environment.Name} is not protected")] : Compare(environment, actual)
        select evidence;

    // Variables are available without being named in the file; ./infra notify reads a secret one per channel.
    internal override IEnumerable<string> UsedBy(CommittedPipelines pipelines) =>
        pipelines.LinesOn(PipelineForge.GitLab).SelectMany(line => Channel().Matches(line.Text)).Select(match => $"{(match.Groups["service"].Success ? match.Groups["service"].Value : "slack")}_WEBHOOK_{match.Groups["name"].Value.Replace('-', '_')}".ToUpperInvariant());

    private static IEnumerable<AuditEvidence> Compare(ForgeApiCall committed, ForgeApiCall actual)
    {
        var (name, approvals, least) = (actual.Name, actual.RequiredApprovals, committed.RequiredApprovals);
        if (least > 0) yield return AuditEvidence.Of(approvals >= least, actual.Place, $"Required approvals for {name}: {approvals}", $"{name} requires {approvals} of {least} approvals");
        var others = Deployers(actual).Except(Deployers(committed)).ToList();
        yield return AuditEvidence.Of(others.Count == 0, actual.Place, $"Only the named users and groups can deploy to {name}", $"{name} can also be deployed by {string.Join(", ", others)}");
    }

    private static IEnumerable<string> Deployers(ForgeApiCall environment) => (environment.Body["deploy_access_levels"] as JsonArray ?? []).Select(Deployer);

    private static string Deployer(JsonNode? level) =>
        level!["user_id"] is { } user ? $"user {user}" : level["group_id"] is { } group ? $"group {group}" : $"access level {level["access_level"]}";

    [GeneratedRegex(@"\./infra notify (?<name>[a-z][a-z0-9-]*)(?: --service (?<service>[a-z]+))?")]
    private static partial Regex Channel();
}

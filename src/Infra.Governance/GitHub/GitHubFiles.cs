using System.Text.Json.Nodes;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;

namespace Infra.Governance.GitHub;

/// <summary>
/// The GitHub files: <c>CODEOWNERS</c>, rulesets for <em>Settings → Rules → Rulesets → Import a ruleset</em>, and the API calls that set up
/// environments.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="governance">The rules of the repository.</param>
public sealed class GitHubFiles(GitHubRepository repository, RepositoryGovernance governance) : GovernanceFiles(governance)
{
    /// <inheritdoc/>
    protected override SourceRepository Repository => repository;

    /// <inheritdoc/>
    protected override string Forge => "GitHub";

    /// <inheritdoc/>
    protected override string EnvironmentFile => $"{Folder}/environments.json";

    /// <inheritdoc/>
    protected override bool Reviews(ForgeTeam team) => team.GitHubId is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> Check(RepositoryGovernance governance) => GitHubCheck.Of(Folder, governance);

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Render(RepositoryGovernance governance) => new SortedDictionary<string, string>(
        governance.Branches.ToDictionary(branch => $"{Folder}/rulesets/{branch.Name}.json", branch => ForgeCall.Render(RulesetDocument.Of(branch, governance))),
        StringComparer.Ordinal)
    {
        [$"{Folder}/environments.json"] = ForgeCall.Render(governance.Environments.SelectMany(rule => rule.OnForge).SelectMany(Calls)),
    };

    private IEnumerable<ForgeCall> Calls(EnvironmentRule rule)
    {
        var path = $"repos/{repository.FullName}/environments/{rule.Name}";
        yield return new("PUT", path, new()
        {
            ["wait_timer"] = rule.WaitMinutes,
            ["prevent_self_review"] = true,
            ["can_admins_bypass"] = false,
            ["reviewers"] = new JsonArray([.. rule.Reviewers.Select(team => new JsonObject { ["type"] = "Team", ["id"] = team.GitHubId })]),
            ["deployment_branch_policy"] = new JsonObject
            {
                ["protected_branches"] = rule.Branches.Count == 0, ["custom_branch_policies"] = rule.Branches.Count > 0,
            },
        });
        foreach (var branch in rule.Branches) yield return new("POST", $"{path}/deployment-branch-policies", new() { ["name"] = branch });
    }
}

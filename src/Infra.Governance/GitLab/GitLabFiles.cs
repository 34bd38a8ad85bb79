using System.Text.Json.Nodes;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;

namespace Infra.Governance.GitLab;

/// <summary>The API calls that give a GitLab project the same rules: protected branches, approvals and protected environments.</summary>
/// <param name="project">The project.</param>
/// <param name="governance">The rules of the project.</param>
/// <remarks>https://docs.gitlab.com/api/rest/. Code owners, approval rules and protected environments require GitLab Premium.</remarks>
public sealed class GitLabFiles(GitLabProject project, RepositoryGovernance governance) : GovernanceFiles(governance)
{
    private const int Nobody = 0;
    private const int Maintainers = 40;

    /// <inheritdoc/>
    protected override SourceRepository Repository => project;

    /// <inheritdoc/>
    protected override string Forge => "GitLab";

    /// <inheritdoc/>
    protected override string EnvironmentFile => $"{Folder}/gitlab/protected-environments.json";

    /// <inheritdoc/>
    protected override bool Reviews(ForgeTeam team) => team.GitLabId is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> Check(RepositoryGovernance governance) => GitLabCheck.Of(Folder, governance);

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Render(RepositoryGovernance governance) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [$"{Folder}/gitlab/merge-requests.json"] = ForgeCall.Render([Merges(), Approvals(), ApprovalRule(governance)]),
        [$"{Folder}/gitlab/protected-branches.json"] = ForgeCall.Render(governance.Branches.Select(ProtectedBranch)),
        [$"{Folder}/gitlab/resource-groups.json"] = ForgeCall.Render(governance.Environments.Select(ConcurrencyGroup)),
        [$"{Folder}/gitlab/protected-environments.json"] = ForgeCall.Render(governance.Environments.SelectMany(rule => rule.OnForge).Select(ProtectedEnvironment)),
    };

    /// <summary>Requires a linear history, and merges only after all jobs of the pipeline succeeded, which includes the required checks.</summary>
    private ForgeCall Merges() => new("PUT", Below(""), new()
    {
        ["merge_method"] = "ff",
        ["only_allow_merge_if_pipeline_succeeds"] = true,
        ["allow_merge_on_skipped_pipeline"] = false,
        ["only_allow_merge_if_all_discussions_are_resolved"] = true,
    });

    /// <summary>Requires approval of the latest push by someone who did not push it.</summary>
    private ForgeCall Approvals() => new("POST", Below("/approvals"), new()
    {
        ["reset_approvals_on_push"] = true,
        ["merge_requests_author_approval"] = false,
        ["merge_requests_disable_committers_approval"] = true,
        ["disable_overriding_approvers_per_merge_request"] = true,
    });

    private ForgeCall ApprovalRule(RepositoryGovernance governance) => new("POST", Below("/approval_rules"), new()
    {
        ["name"] = "owners",
        ["approvals_required"] = governance.Branches[0].Approvals,
        ["applies_to_all_protected_branches"] = true,
        ["group_ids"] = new JsonArray(governance.Owners.GitLabId!.Value),
    });

    private ForgeCall ProtectedBranch(BranchRule branch) => new("POST", Below("/protected_branches"), new()
    {
        ["name"] = branch.Pattern,
        ["push_access_level"] = Nobody,
        ["merge_access_level"] = Maintainers,
        ["unprotect_access_level"] = Maintainers,
        ["allow_force_push"] = false,
        ["code_owner_approval_required"] = true,
    });

    private ForgeCall ProtectedEnvironment(EnvironmentRule rule) => new("POST", Below("/protected_environments"), new()
    {
        ["name"] = rule.Name,
        ["deploy_access_levels"] = new JsonArray(new JsonObject { ["access_level"] = Maintainers }),
        ["approval_rules"] = new JsonArray([.. rule.Reviewers.Select(team => new JsonObject { ["group_id"] = team.GitLabId, ["required_approvals"] = 1 })]),
    });

    /// <summary>Runs jobs that change an environment in the order they were created; by default GitLab picks any waiting job.</summary>
    private ForgeCall ConcurrencyGroup(EnvironmentRule rule) => new("PUT", Below($"/resource_groups/{PipelineIdentity.ConcurrencyGroupOf(rule.Name)}"), new()
    {
        ["process_mode"] = "oldest_first",
    });

    private string Below(string path) => $"projects/{project.Id}{path}";
}

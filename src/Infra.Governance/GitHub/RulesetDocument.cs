using System.Text.Json.Nodes;

namespace Infra.Governance.GitHub;

/// <summary>Renders a ruleset in GitHub's format.</summary>
/// <remarks>https://docs.github.com/en/rest/repos/rules</remarks>
internal static class RulesetDocument
{
    public static JsonObject Of(BranchRule branch, RepositoryGovernance governance) => new()
    {
        ["name"] = branch.Name,
        ["target"] = "branch",
        ["enforcement"] = "active",
        ["conditions"] = new JsonObject
        {
            ["ref_name"] = new JsonObject { ["include"] = new JsonArray(GitHubRuleset.RefOf(branch)), ["exclude"] = new JsonArray() },
        },
        ["rules"] = new JsonArray(
            Rule("deletion"), Rule("non_fast_forward"), Rule("required_linear_history"), Rule("pull_request", PullRequest(branch)),
            Rule("required_status_checks", Checks(governance))),
        ["bypass_actors"] = new JsonArray([.. GitHubRuleset.BypassOf(governance).Select(app => new JsonObject
        {
            ["actor_id"] = app.Id, ["actor_type"] = GitHubRuleset.App, ["bypass_mode"] = GitHubRuleset.BypassMode,
        })]),
    };

    private static JsonObject PullRequest(BranchRule branch) => new()
    {
        ["required_approving_review_count"] = branch.Approvals,
        ["dismiss_stale_reviews_on_push"] = true,
        ["require_code_owner_review"] = true,
        ["require_last_push_approval"] = true,
        ["required_review_thread_resolution"] = true,
    };

    private static JsonObject Checks(RepositoryGovernance governance) => new()
    {
        ["strict_required_status_checks_policy"] = true,
        ["do_not_enforce_on_create"] = true,
        ["required_status_checks"] = new JsonArray([.. governance.Checks.Select(check => new JsonObject
        {
            ["context"] = check, ["integration_id"] = GitHubRuleset.Actions,
        })]),
    };

    private static JsonObject Rule(string type, JsonObject? parameters = null) =>
        parameters is null ? new() { ["type"] = type } : new() { ["type"] = type, ["parameters"] = parameters };
}

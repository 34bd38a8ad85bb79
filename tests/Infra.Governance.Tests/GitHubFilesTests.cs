using System.Text.Json.Nodes;
using Infra.Governance.GitHub;
using static Infra.Governance.Tests.TestGovernance;

namespace Infra.Governance.Tests;

public sealed class GitHubFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Files = new GitHubFiles(OnGitHub, Rules with
    {
        Bot = new(99),
        Environments = [Rule("dev") with { Reviewers = [] }, Rule("prod") with { WaitMinutes = 5, Branches = ["main", "hotfixes/*"] }],
    }).Render();

    [Fact]
    public void Files_are_environments_and_a_ruleset_for_each_branch_rule() => Assert.Equal(
        ["governance/environments.json", "governance/rulesets/hotfixes.json", "governance/rulesets/main.json"], Files.Keys);

    [Fact]
    public void Ruleset_is_in_the_format_that_GitHub_imports() => Snapshot.Match("ruleset.json", Files["governance/rulesets/main.json"]);

    [Fact]
    public void Ruleset_of_a_pattern_covers_the_pattern() => Assert.Equal(
        """{"include":["refs/heads/hotfixes/*"],"exclude":[]}""",
        JsonNode.Parse(Files["governance/rulesets/hotfixes.json"])!["conditions"]!["ref_name"]!.ToJsonString());

    [Fact]
    public void Environments_are_calls_of_the_API() => Snapshot.Match("environments.json", Files["governance/environments.json"]);

    [Fact]
    public void Owners_own_what_runs_and_what_the_governance_adds_each_once() => Assert.Equal(
        """
        # Written by ./infra pipelines. The owners of a path approve its changes.
        /*          @lynx/platform
        /stacks/    @lynx/platform
        /extra.json @lynx/platform

        """,
        CodeOwners.Render(Rules with { OwnedPaths = ["/stacks/", "/extra.json"] }, ["/*", "/stacks/"]));

    [Fact]
    public void Rules_with_gaps_are_refused_all_at_once() => Assert.Equal(
        """
        INFRA1601 governance: No branch is governed. Add a BranchRule for the branch that is deployed.
        INFRA1603 governance: No check is required, so a change can be merged even if its pipeline fails. Name the jobs of a pull request in Checks.
        INFRA1604 governance: There is a rule for environment "prd"; the estate has dev, prod. Did you mean "prod"?
        INFRA1604 governance: Environment "prod" has 0 rules; it can have only one. Give each environment an EnvironmentRule.
        """,
        new GitHubFiles(OnGitHub, Rules with { Branches = [], Checks = [], Environments = [Rule("dev"), Rule("prd")] }).Refusal());

    [Fact]
    public void Environment_with_hard_gates_and_no_reviewers_is_refused() => Assert.Equal(
        "INFRA1605 governance: Environment \"prod\" is hardened and has no reviewers; at least one team has to approve deployments. Name a team in EnvironmentRule.Reviewers.",
        new GitHubFiles(OnGitHub, Rules with { Environments = [Rule("dev") with { Reviewers = [] }, Rule("prod") with { Reviewers = [] }] }).Refusal());

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Number_of_approvals_that_GitHub_does_not_know_is_refused(int approvals) => Assert.Equal(
        $"INFRA1602 governance: Branch \"main\" requires {approvals} approvals; 1 to 10 are allowed. Correct BranchRule.Approvals.",
        new GitHubFiles(OnGitHub, Rules with { Branches = [new("main", "main") { Approvals = approvals }] }).Refusal());

    [Theory]
    [InlineData(-1)]
    [InlineData(43201)]
    public void Wait_that_GitHub_does_not_know_is_refused(int minutes) => Assert.Equal(
        $"INFRA1610 governance: Environment \"prod\" waits {minutes} minutes; GitHub allows 0 to 43200. Correct EnvironmentRule.WaitMinutes.",
        new GitHubFiles(OnGitHub, Rules with { Environments = [Rule("dev"), Rule("prod") with { WaitMinutes = minutes }] }).Refusal());

    [Fact]
    public void Seventh_reviewer_is_refused() => Assert.Equal(
        "INFRA1611 governance: Environment \"prod\" has 7 reviewers; GitHub allows at most 6. Combine several of them into one team.",
        new GitHubFiles(OnGitHub, Rules with { Environments = [Rule("dev"), Rule("prod") with { Reviewers = [.. Enumerable.Repeat(Platform, 7)] }] }).Refusal());

    [Fact]
    public void Reviewer_without_an_id_is_refused() => Assert.Equal(
        "INFRA1612 governance: Team @lynx/sre reviews environment \"prod\" and has no id on GitHub. Set ForgeTeam.GitHubId.",
        new GitHubFiles(OnGitHub, Rules with { Environments = [Rule("dev"), Rule("prod") with { Reviewers = [new("@lynx/sre")] }] }).Refusal());

    [Fact]
    public void Foundation_is_approved_by_the_owners_and_deployed_from_the_default_branch_only()
    {
        var calls = JsonNode.Parse(Files["governance/environments.json"])!.AsArray()
            .Where(call => ((string)call!["path"]!).Contains("/environments/prod-foundation", StringComparison.Ordinal)).Select(call => $"{call!["path"]} {call["body"]!.ToJsonString()}");

        Assert.Equal(
            [
                """repos/lynx/infra/environments/prod-foundation {"wait_timer":0,"prevent_self_review":true,"can_admins_bypass":false,"reviewers":[],"deployment_branch_policy":{"protected_branches":false,"custom_branch_policies":true}}""",
                """repos/lynx/infra/environments/prod-foundation/deployment-branch-policies {"name":"main"}""",
                """repos/lynx/infra/environments/prod-foundation-approval {"wait_timer":5,"prevent_self_review":true,"can_admins_bypass":false,"reviewers":[{"type":"Team","id":7}],"deployment_branch_policy":{"protected_branches":false,"custom_branch_policies":true}}""",
                """repos/lynx/infra/environments/prod-foundation-approval/deployment-branch-policies {"name":"main"}""",
            ],
            calls);
    }

    [Fact]
    public void Owners_without_an_id_are_refused_where_there_is_a_foundation() => Assert.Equal(
        "INFRA1612 governance: Team @lynx/owners reviews environment \"prod-foundation\" and has no id on GitHub. Set ForgeTeam.GitHubId.",
        new GitHubFiles(OnGitHub, Rules with { Owners = new("@lynx/owners") }).Refusal());

    [Fact]
    public void Who_approves_is_told_from_the_same_rules() => Assert.Equal(
        [("dev", "GitHub", "@lynx/platform"), ("prod", "GitHub", "@lynx/platform"), ("prod-foundation", "GitHub", "@lynx/platform")],
        new GitHubFiles(TestGovernance.OnGitHub, TestGovernance.Rules).Access(TestGovernance.Estate).Select(entry => (entry.Environment!, entry.Identity, entry.Who.Single())));
}

using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
using Infra.Constructs.GitHub;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Governance;

namespace Infra.Constructs.Tests.GitHub;

public sealed class GovernedRepositoryTests
{
    private static readonly ForgeTeam Platform = new("@lynx/platform") { GitHubId = 7 };

    private static readonly RepositoryGovernance Governance = new()
    {
        Branches = [new("main", "main"), new("hotfixes", "hotfixes/*") { Approvals = 2 }],
        Checks = ["build", "diff"],
        Environments = [new() { Name = "dev", Reviewers = [], Branches = [], WaitMinutes = 0 }, new() { Name = "prod", Reviewers = [Platform], Branches = ["main", "hotfixes/*"] }],
        Owners = Platform,
        Bot = new(99),
    };

    private static readonly SynthesizedStack Repository = Synth(Governance);

    [Fact]
    public void Provider_has_an_owner_and_no_token() =>
        Assert.Equal("""[{"owner":"lynx"}]""", Repository.Json["provider"]!["github"]!.ToJsonString());

    [Fact]
    public void State_rests_where_it_is_told() =>
        Assert.Equal("github/governance/terraform.tfstate", (string)Repository.Json["terraform"]!["backend"]!["s3"]!["key"]!);

    [Theory]
    [InlineData("main", "refs/heads/main", 1)]
    [InlineData("hotfixes", "refs/heads/hotfixes/*", 2)]
    public void Branch_is_changed_by_reviewed_pull_requests_only(string name, string reference, int approvals)
    {
        var ruleset = Repository.Single("github_repository_ruleset", $"Repository/Branch-{name}");
        var rules = ruleset["rules"]!;

        Assert.Equal(("active", "branch"), ((string)ruleset["enforcement"]!, (string)ruleset["target"]!));
        Assert.Equal($$"""{"exclude":[],"include":["{{reference}}"]}""", ruleset["conditions"]!["ref_name"]!.ToJsonString());
        Assert.All(["deletion", "non_fast_forward", "required_linear_history"], rule => Assert.True((bool)rules[rule]!));
        Assert.Equal(
            $$"""{"dismiss_stale_reviews_on_push":true,"require_code_owner_review":true,"require_last_push_approval":true,"required_approving_review_count":{{approvals}},"required_review_thread_resolution":true}""",
            rules["pull_request"]!.ToJsonString());
    }

    [Fact]
    public void Checks_count_only_from_GitHub_Actions_and_on_what_the_merge_gives()
    {
        var checks = Repository.Single("github_repository_ruleset", "Repository/Branch-main")["rules"]!["required_status_checks"]!;

        Assert.True((bool)checks["strict_required_status_checks_policy"]!);
        Assert.Equal(
            """[{"context":"build","integration_id":15368},{"context":"diff","integration_id":15368}]""", checks["required_check"]!.ToJsonString());
    }

    [Fact]
    public void Bot_is_the_only_one_past_the_rules() => Assert.All(Repository.All("github_repository_ruleset"), ruleset => Assert.Equal(
        """[{"actor_id":99,"actor_type":"Integration","bypass_mode":"pull_request"}]""", ruleset.Body["bypass_actors"]!.ToJsonString()));

    [Fact]
    public void Nobody_is_past_the_rules_without_a_bot() => Assert.All(
        Synth(Governance with { Bot = null }).All("github_repository_ruleset"), ruleset => Assert.Equal("[]", ruleset.Body["bypass_actors"]?.ToJsonString() ?? "[]"));

    [Fact]
    public void Deployment_to_prod_is_reviewed_by_somebody_else_waits_and_comes_from_its_branches()
    {
        var prod = Repository.Single("github_repository_environment", "Repository/Environment-prod-approval");

        Assert.Equal(5, (int)prod["wait_timer"]!);
        Assert.True((bool)prod["prevent_self_review"]!);
        Assert.False((bool)prod["can_admins_bypass"]!);
        Assert.Equal("""[{"teams":[7]}]""", prod["reviewers"]!.ToJsonString());
        Assert.Equal("""{"custom_branch_policies":true,"protected_branches":false}""", prod["deployment_branch_policy"]!.ToJsonString());
        var branches = Repository.All("github_repository_environment_deployment_policy").ToLookup(policy => (string)policy.Body["environment"]!, policy => (string)policy.Body["branch_pattern"]!);
        Assert.All(branches.Where(environment => !environment.Key.Contains("foundation", StringComparison.Ordinal)), environment => Assert.Equal(["hotfixes/*", "main"], environment.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Foundation_is_approved_by_the_owners_and_comes_from_the_default_branch()
    {
        var approval = Repository.Single("github_repository_environment", "Repository/Environment-prod-foundation-approval");

        Assert.Equal("""[{"teams":[7]}]""", approval["reviewers"]!.ToJsonString());
        Assert.False(Repository.Single("github_repository_environment", "Repository/Environment-prod-foundation").ContainsKey("reviewers"));
        Assert.All(["prod-foundation", "prod-foundation-approval"], environment => Assert.Equal(
            ["main"], Repository.All("github_repository_environment_deployment_policy").Where(policy => policy.ConstructPath.EndsWith($"/Environment-{environment}-from-main", StringComparison.Ordinal)).Select(policy => (string)policy.Body["branch_pattern"]!)));
    }

    [Fact]
    public void Owners_without_an_id_are_refused_at_the_end_of_synth() => Assert.Equal(
        "INFRA1612 github-governance/Repository: Team @lynx/owners reviews environment \"prod-foundation\" and has no id on GitHub. Set ForgeTeam.GitHubId.",
        Refusal(Governance with { Owners = new("@lynx/owners") }));

    [Fact]
    public void Deployment_to_dev_comes_from_any_protected_branch_where_none_is_named()
    {
        var dev = Repository.Single("github_repository_environment", "Repository/Environment-dev");

        Assert.False(dev.ContainsKey("reviewers"));
        Assert.Equal("""{"custom_branch_policies":false,"protected_branches":true}""", dev["deployment_branch_policy"]!.ToJsonString());
    }

    [Fact]
    public void Variable_is_set() => Assert.Equal(
        ("AZURE_CLIENT_ID_DEV_PLAN", "one"),
        ((string)Repository.Single("github_actions_variable")["variable_name"]!, (string)Repository.Single("github_actions_variable")["value"]!));

    [Fact]
    public void Hardened_environment_without_reviewers_is_refused() => Assert.Equal(
        "INFRA1605 github-governance/Repository: Environment \"prod\" is hardened and has no reviewers; at least one team has to approve deployments. Name a team in EnvironmentRule.Reviewers.",
        Refusal(Governance with { Environments = [.. Governance.Environments.Select(rule => rule with { Reviewers = [] })] }));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(
        """
        INFRA1603 github-governance/Repository: No check is required, so a change can be merged even if its pipeline fails. Name the jobs of a pull request in Checks.
        INFRA1610 github-governance/Repository: Environment "prod" waits -1 minutes; GitHub allows 0 to 43200. Correct EnvironmentRule.WaitMinutes.
        """,
        Refusal(Governance with { Checks = [], Environments = [Governance.Environments[0], Governance.Environments[1] with { WaitMinutes = -1 }] }));

    private static SynthesizedStack Synth(RepositoryGovernance governance) => TestEstate.Synth(estate => Create(estate, governance)).Stacks.Single();

    private static string Refusal(RepositoryGovernance governance) => TestEstate.Refusal(estate => Create(estate, governance));

    private static void Create(Estate estate, RepositoryGovernance governance) =>
        new GovernedRepository(new Stack(estate), "Repository", governance).Set("AZURE_CLIENT_ID_DEV_PLAN", "one");

    private sealed class Stack(Estate estate)
        : GitHubStack(estate, "governance", new GitHubRepository { Owner = "lynx", Name = "infra" }, S3StateStorage.BackendFor("lynx", "111122223333", "eu-west-1"));
}

using Infra.Constructs.Estates;
using Infra.Constructs.Google.Pipelines;
using Infra.Constructs.Google.State;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Google;

public sealed class GooglePipelinesTests
{
    private static readonly GitHubRepository GitHub = new() { Owner = "lynx", Name = "infra", OwnerId = 42, Id = 43 };
    private static readonly GitLabProject GitLab = new() { Path = "lynx/infra", Id = 51, NamespaceId = 52 };

    private static readonly SynthesizedStack Pipelines = Synth(GitHub, GitLab);

    [Fact]
    public void Tokens_are_taken_from_repositories_known_by_number() => Assert.Equal(
        ["assertion.repository_id == '43' && assertion.repository_owner_id == '42'", "assertion.project_id == '51' && assertion.namespace_id == '52'"],
        Pipelines.All("google_iam_workload_identity_pool_provider").Select(provider => (string)provider.Body["attribute_condition"]!));

    [Fact]
    public void Tokens_of_several_repositories_are_taken_by_a_list_of_numbers() => Assert.Equal(
        "assertion.repository_id in ['43', '44'] && assertion.repository_owner_id == '42'",
        (string)Synth(GitHub, GitHub with { Name = "other", Id = 44 }).Single("google_iam_workload_identity_pool_provider")["attribute_condition"]!);

    [Fact]
    public void Provider_takes_the_audience_that_a_login_asks_for()
    {
        var identity = PipelineIdentity.Of("lynx", ["dev"], [GitHub])[0];

        Assert.Equal(
            [GoogleLogin.Of(identity, GitHub, GoogleEstate.Project.Id, GoogleEstate.Project.Number).TokenAudience],
            Pipelines.Single("google_iam_workload_identity_pool_provider", "Pipelines/Pool/github")["oidc"]!["allowed_audiences"]!.AsArray().Select(audience => (string)audience!));
    }

    [Theory]
    [InlineData("dev-plan")]
    [InlineData("prod-apply")]
    [InlineData("prod-foundation")]
    public void Account_is_the_one_that_a_login_asks_for(string name)
    {
        var identity = PipelineIdentity.Of("lynx", [name.Split('-')[0]], [GitHub]).Single(identity => identity.Name == $"lynx-{name}");

        Assert.StartsWith(
            $"{(string)Pipelines.Single("google_service_account", $"Pipelines/{name}/Account/Account")["account_id"]!}@",
            GoogleLogin.Of(identity, GitHub, "lynx-test-1", "1").ServiceAccount, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_are_let_in_on_accounts_and_nowhere_else()
    {
        Assert.DoesNotContain(Pipelines.All("google_project_iam_member"), grant => ((string)grant.Body["role"]!).StartsWith("roles/", StringComparison.Ordinal));
        Assert.All(Pipelines.All("google_service_account_iam_member"), grant => Assert.StartsWith(
            "principal://iam.googleapis.com/projects/111222333444/locations/global/workloadIdentityPools/lynx-pipelines/subject/", (string)grant.Body["member"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_changes_nothing()
    {
        var permissions = Pipelines.Single("google_project_iam_custom_role", "Pipelines/prod-plan/Reader")["permissions"]!.AsArray().Select(permission => (string)permission!);

        Assert.All(permissions, permission => Assert.Matches(@"\.(get|list|getIamPolicy)$", permission));
    }

    [Theory]
    [InlineData("prod-plan/Reader", "pubsub.topics.get")]
    [InlineData("prod-apply/Deployer", "pubsub.topics.create pubsub.topics.delete pubsub.topics.get pubsub.topics.update")]
    public void Role_has_what_the_stacks_hold_and_no_more(string role, string permissions) => Assert.Equal(
        permissions.Split(' '),
        Pipelines.Single("google_project_iam_custom_role", $"Pipelines/{role}")["permissions"]!.AsArray().Select(permission => (string)permission!));

    [Fact]
    public void Unknown_type_is_refused_with_what_to_add() => Assert.StartsWith(
        "INFRA1453 google-dev-apart/google_spanner_instance: The pipeline may not create google_spanner_instance: the required permissions are unknown. "
        + "Add new GoogleTypePermissions(\"google_spanner_instance\") { Read = [permissions], Write = [permissions] } to GooglePipelinesOptions.Permissions.\n",
        TestEstate.Refusal(estate => Create(estate, [GitHub], "google_spanner_instance")), StringComparison.Ordinal);

    [Fact]
    public void Table_has_the_types_that_are_used_most() =>
        Assert.True(PipelinePermissions.Types.Count(type => !type.StartsWith("data.", StringComparison.Ordinal)) >= 60);

    [Fact]
    public void Apply_grants_the_roles_of_workloads_and_no_other()
    {
        var grant = Pipelines.Single("google_project_iam_member", "Pipelines/prod-apply/Granter-Grant");

        Assert.Equal("api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly(['roles/logging.logWriter'])", (string)grant["condition"]!["expression"]!);
        Assert.DoesNotContain(
            Pipelines.Single("google_project_iam_custom_role", "Pipelines/prod-apply/Deployer")["permissions"]!.AsArray(),
            permission => (string)permission! == "resourcemanager.projects.setIamPolicy");
    }

    [Theory]
    [InlineData("dev-plan", "States-dev", "objects/google/dev/')", "Read")]
    [InlineData("dev-plan", "Locks-dev", "objects/google/dev/') && resource.name.endsWith('.tflock')", "Change")]
    [InlineData("dev-plan", "Plans-dev", "objects/plans/dev/')", "Change")]
    [InlineData("prod-apply", "States-prod", "objects/google/prod/')", "Change")]
    [InlineData("prod-apply", "Plans-prod", "objects/plans/prod/')", "Change")]
    [InlineData("prod-plan", "States-foundation", "objects/google/foundation/')", "Read")]
    [InlineData("prod-foundation", "States-foundation", "objects/google/foundation/')", "Change")]
    [InlineData("prod-foundation", "Plans-foundation", "objects/plans/foundation/')", "Change")]
    public void Identity_reaches_its_own_states_and_plans(string identity, string grant, string condition, string role)
    {
        var found = Pipelines.Single("google_storage_bucket_iam_member", $"Pipelines/{identity}/{grant}");

        Assert.Equal($"resource.name.startsWith('projects/_/buckets/lynx-tfstate-111222333444/{condition}", (string)found["condition"]!["expression"]!);
        Assert.Contains($"Pipelines_State_{role}_", (string)found["role"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("environment:prod-foundation:project_path:lynx/infra:ref_type:branch:ref:main")]
    [InlineData("repo:lynx/infra:environment:prod-foundation")]
    [InlineData("repo:lynx@42/infra@43:environment:prod-foundation")]
    public void Account_of_the_foundation_trusts_its_own_environment_of_each_forge(string subject) => Assert.Contains(
        $"principal://iam.googleapis.com/projects/111222333444/locations/global/workloadIdentityPools/lynx-pipelines/subject/{subject}",
        Pipelines.All("google_service_account_iam_member").Where(grant => grant.ConstructPath.StartsWith("google-foundation/Pipelines/prod-foundation/", StringComparison.Ordinal)).Select(grant => (string)grant.Body["member"]!));

    [Theory]
    [InlineData("lynx-dev")]
    [InlineData("lynx-prod")]
    [InlineData("lynx-test-1")]
    public void Foundation_makes_and_grants_roles_where_pipelines_have_them_and_touches_no_workload(string project)
    {
        var permissions = Pipelines.Single("google_project_iam_custom_role", $"Pipelines/prod-foundation/Foundation-{project}")["permissions"]!.AsArray().Select(permission => (string)permission!).ToList();

        Assert.Superset(new HashSet<string> { "iam.roles.create", "iam.serviceAccounts.setIamPolicy", "resourcemanager.projects.setIamPolicy", "storage.buckets.update" }, permissions.ToHashSet());
        Assert.DoesNotContain(permissions, permission => permission.StartsWith("pubsub.", StringComparison.Ordinal));
    }

    [Fact]
    public void Subject_that_is_longer_than_Google_takes_is_refused() => Assert.Equal(
        """
        INFRA1450 google-foundation/Pipelines: Subject "repo:lynx@42/a-repository-with-a-name-that-nobody-would-ever-want-to-type-into-a-terminal-or-read-aloud@43:ref:refs/heads/release" has 129 characters; google.subject allows at most 127. Shorten the name of the repository, its owner or the environment.
        INFRA1450 google-foundation/Pipelines: Subject "repo:lynx@42/a-repository-with-a-name-that-nobody-would-ever-want-to-type-into-a-terminal-or-read-aloud@43:ref:refs/heads/release" has 129 characters; google.subject allows at most 127. Shorten the name of the repository, its owner or the environment.
        INFRA1450 google-foundation/Pipelines: Subject "repo:lynx/a-repository-with-a-name-that-nobody-would-ever-want-to-type-into-a-terminal-or-read-aloud:environment:prod-foundation" has 128 characters; google.subject allows at most 127. Shorten the name of the repository, its owner or the environment.
        INFRA1450 google-foundation/Pipelines: Subject "repo:lynx@42/a-repository-with-a-name-that-nobody-would-ever-want-to-type-into-a-terminal-or-read-aloud@43:environment:prod-foundation" has 134 characters; google.subject allows at most 127. Shorten the name of the repository, its owner or the environment.
        """,
        Refusal(GitHub with { Name = "a-repository-with-a-name-that-nobody-would-ever-want-to-type-into-a-terminal-or-read-aloud", DefaultBranch = "release" }));

    [Fact]
    public void Repository_without_numbers_is_refused() => Assert.Equal(
        "INFRA1451 google-foundation/Pipelines: Repository lynx/infra has no numeric ids; Google accepts tokens of repositories and owners by numeric id only. "
        + "Set GitHubRepository.Id and OwnerId: gh api repos/lynx/infra --jq '.id, .owner.id'.",
        Refusal(GitHub with { Id = null }));

    [Fact]
    public void Forges_of_two_hosts_are_refused() => Assert.Equal(
        "INFRA1452 google-foundation/Pipelines: Provider \"gitlab\" would accept tokens of https://gitlab.com and https://gitlab.lynx.example; it accepts one issuer only. Keep the repositories on one host.",
        Refusal(GitLab, GitLab with { Host = "gitlab.lynx.example" }));

    [Fact]
    public void Wildcard_is_refused() => Assert.StartsWith(
        "INFRA1151 google-foundation/Pipelines: Subject \"repo:lynx/*:pull_request\" is not exact: a subject consists of letters, digits and ._-/@ between its colons, without a wildcard. "
        + "Name one repository and one branch.\n",
        Refusal(GitHub with { Name = "*" }), StringComparison.Ordinal);

    [Fact]
    public void Identities_that_trust_nobody_are_refused() => Assert.StartsWith(
        "INFRA1150 google-foundation/Pipelines: lynx-dev-plan trusts no repository; it needs at least one. Name the repository whose pipelines use it.\n",
        Refusal(), StringComparison.Ordinal);

    private static SynthesizedStack Synth(params SourceRepository[] repositories) => TestEstate.Synth(estate => Create(estate, repositories)).Stacks.Single(stack => stack.Name == "google-foundation");

    private static string Refusal(params SourceRepository[] repositories) => TestEstate.Refusal(estate => Create(estate, repositories));

    private static void Create(Estate estate, SourceRepository[] repositories, params string[] types)
    {
        var stack = new GoogleEstate.TestGoogleStack(estate, null, GoogleEstate.Project, "foundation");
        _ = new GooglePipelines(stack, "Pipelines", new()
        {
            Repositories = repositories,
            Projects = estate.Environments.ToDictionary(environment => environment, environment => GoogleEstate.Project with { Id = $"lynx-{environment}" }),
            State = new GcsStateStorage(stack, "State"),
            GrantableRoles = ["roles/logging.logWriter"],
        });
        foreach (var environment in estate.Environments)
        {
            var apart = new GoogleEstate.TestGoogleStack(estate, environment, GoogleEstate.Project with { Id = $"lynx-{environment}" }, "apart");
            foreach (var type in types.Prepend("google_pubsub_topic")) _ = new TerraformResource(apart, type, new TerraformResourceConfig { TerraformResourceType = type });
        }
    }
}

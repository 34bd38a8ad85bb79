using Infra.Constructs.Azure;
using Infra.Constructs.Azure.Pipelines;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Azure.State;
using Infra.Constructs.Estates;
using Infra.Constructs.Posture;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Azure;

public sealed class AzurePipelinesTests
{
    private static readonly DateOnly End = new(2026, 12, 31);

    private static readonly GitHubRepository GitHub = new() { Owner = "lynx", Name = "infra", OwnerId = 42, Id = 43 };

    private static readonly SynthesizedStack Pipelines = Synth(GitHub, new GitLabProject { Path = "lynx/infra", Id = 51, NamespaceId = 52 });

    [Fact]
    public void Identity_trusts_exact_subjects_for_one_audience()
    {
        var credentials = Pipelines.All("azurerm_federated_identity_credential")
            .Where(credential => credential.ConstructPath.StartsWith("azure-foundation/Pipelines/prod-apply/", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            [
                ("https://gitlab.com", "project_path:lynx/infra:ref_type:branch:ref:main"),
                ("https://token.actions.githubusercontent.com", "repo:lynx/infra:environment:prod"),
                ("https://token.actions.githubusercontent.com", "repo:lynx@42/infra@43:environment:prod"),
            ],
            credentials.Select(credential => ((string)credential.Body["issuer"]!, (string)credential.Body["subject"]!)));
        Assert.All(credentials, credential => Assert.Equal(AzureLogin.Audience, (string)Assert.Single(credential.Body["audience"]!.AsArray())!));
    }

    [Fact]
    public void Credentials_of_an_identity_are_written_one_after_the_other() => Assert.Equal(
        5, // identities
        Pipelines.All("azurerm_federated_identity_credential").Count(credential => !credential.Body.ContainsKey("depends_on")));

    [Theory]
    [InlineData("dev-plan", "Reader")]
    [InlineData("dev-apply", "Reader")]
    [InlineData("prod-plan", "Reader-foundation")]
    [InlineData("prod-plan", "Reader-dev")]
    [InlineData("prod-foundation", "Reader-foundation")]
    [InlineData("prod-foundation", "Reader-dev")]
    public void Identity_reads_what_it_plans(string identity, string assignment) =>
        Assert.Equal("Reader", (string)Assignment(identity, assignment)["role_definition_name"]!);

    [Fact]
    public void Plan_has_one_action_besides_reading() => Assert.Equal(
        ["Microsoft.ContainerService/managedClusters/listClusterUserCredential/action"],
        Actions("prod-plan/Extras-Role"));

    [Fact]
    public void Apply_has_the_actions_of_what_the_stacks_hold_and_no_more() => Assert.Equal(
        [
            "Microsoft.ContainerService/managedClusters/delete", "Microsoft.ContainerService/managedClusters/listClusterUserCredential/action",
            "Microsoft.ContainerService/managedClusters/write", "Microsoft.OperationalInsights/workspaces/sharedKeys/action",
            "Microsoft.OperationsManagement/solutions/delete", "Microsoft.OperationsManagement/solutions/write",
        ],
        Actions("prod-apply/Deployer-Role"));

    [Fact]
    public void Unknown_type_is_refused_with_what_to_add() => Assert.Equal(
        "INFRA1561 azure-dev-apart/azurerm_signalr_service: The pipeline may not create azurerm_signalr_service: the required actions are unknown. "
        + "Add new AzureTypePermissions(\"azurerm_signalr_service\") { Read = [actions], Write = [actions] } to AzurePipelinesOptions.Permissions.",
        TestEstate.Refusal(estate => Create(estate, [GitHub], "azurerm_signalr_service")).Split('\n')[0]);

    [Fact]
    public void Table_has_the_types_that_are_used_most() => Assert.True(PipelineActions.Types.Count() >= 60);

    [Fact]
    public void Apply_names_each_action() => Assert.All(Actions("prod-apply/Deployer-Role"), action =>
    {
        Assert.DoesNotContain('*', action);
        Assert.DoesNotContain("roleAssignments", action, StringComparison.Ordinal);
        Assert.DoesNotContain("roleDefinitions", action, StringComparison.Ordinal);
    });

    [Fact]
    public void Apply_assigns_the_roles_of_workloads_and_no_other()
    {
        const string Type = "Microsoft.Authorization/roleAssignments";
        const string Roles = "ForAnyOfAnyValues:GuidEquals {acdd72a7-3385-48ef-bd42-f606fba81ae7}";
        const string Workloads = "ForAnyOfAnyValues:StringEqualsIgnoreCase {'ServicePrincipal'}";

        Assert.Equal(
            $"((!(ActionMatches{{'{Type}/write'}})) OR (@Request[{Type}:PrincipalType] {Workloads} AND @Request[{Type}:RoleDefinitionId] {Roles}))"
            + $" AND ((!(ActionMatches{{'{Type}/delete'}})) OR (@Resource[{Type}:PrincipalType] {Workloads} AND @Resource[{Type}:RoleDefinitionId] {Roles}))",
            (string)Assignment("prod-apply", "Granter")["condition"]!);
    }

    [Theory]
    [InlineData("dev-plan", "States-dev", "azure/dev/", "Read")]
    [InlineData("dev-plan", "Plans-dev", "plans/dev/", "Change")]
    [InlineData("prod-apply", "States-prod", "azure/prod/", "Change")]
    [InlineData("prod-apply", "Plans-prod", "plans/prod/", "Change")]
    [InlineData("prod-plan", "States-foundation", "azure/foundation/", "Read")]
    [InlineData("prod-foundation", "States-foundation", "azure/foundation/", "Change")]
    [InlineData("prod-foundation", "Plans-foundation", "plans/foundation/", "Change")]
    public void Identity_reaches_its_own_states_and_plans(string identity, string assignment, string prefix, string role)
    {
        var found = Assignment(identity, assignment);
        var condition = (string)found["condition"]!;

        Assert.Equal(3, condition.Split($"blobs:path] StringStartsWith '{prefix}'").Length - 1);
        Assert.Equal(3, condition.Split("StringStartsWith").Length - 1);
        Assert.Equal(condition.Count(c => c == '('), condition.Count(c => c == ')'));
        Assert.Equal("2.0", (string)found["condition_version"]!);
        Assert.Contains($"Pipelines_State_{role}_", (string)found["role_definition_id"]!, StringComparison.Ordinal);
        Assert.EndsWith(".name}", (string)found["scope"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Identity_of_the_foundation_trusts_its_own_environment() => Assert.Equal(
        ["project_path:lynx/infra:ref_type:branch:ref:main", "repo:lynx/infra:environment:prod-foundation", "repo:lynx@42/infra@43:environment:prod-foundation"],
        Pipelines.All("azurerm_federated_identity_credential")
            .Where(credential => credential.ConstructPath.StartsWith("azure-foundation/Pipelines/prod-foundation/", StringComparison.Ordinal)).Select(credential => (string)credential.Body["subject"]!));

    [Fact]
    public void Foundation_defines_and_assigns_roles_and_changes_no_workload()
    {
        var actions = Actions("prod-foundation/Deployer-Role").ToList();

        Assert.Superset(
            new HashSet<string>
            {
                "Microsoft.Authorization/roleAssignments/write", "Microsoft.Authorization/roleDefinitions/write",
                "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write", "Microsoft.Storage/storageAccounts/write",
            },
            actions.ToHashSet());
        Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal) || action.StartsWith("Microsoft.ContainerService/", StringComparison.Ordinal));
    }

    [Fact]
    public void No_pipeline_deletes_a_state() => Assert.DoesNotContain(
        Pipelines.All("azurerm_role_definition").SelectMany(role => role.Body["permissions"]![0]!["data_actions"]?.AsArray() ?? []),
        action => ((string)action!).Contains("delete", StringComparison.Ordinal));

    [Fact]
    public void Twenty_credentials_are_taken() =>
        Assert.Equal(20, Synth([.. Repositories(5)]).All("azurerm_federated_identity_credential").Count(credential => credential.ConstructPath.Contains("/dev-plan/", StringComparison.Ordinal)));

    [Fact]
    public void Twenty_first_credential_is_refused() => Assert.Equal(
        "INFRA1560 azure-foundation/Pipelines/dev-plan: lynx-dev-plan would have 21 federated credentials; Azure allows at most 20 per identity. "
        + "Name fewer repositories, or leave out the numeric ids where no repository has immutable subjects.",
        Refusal([.. Repositories(5), new GitLabProject { Path = "lynx/infra", Id = 51, NamespaceId = 52 }]));

    [Fact]
    public void Wildcard_is_refused() => Assert.StartsWith(
        "INFRA1151 azure-foundation/Pipelines: Subject \"repo:lynx/infra:ref:refs/heads/*\" is not exact: ", Refusal(GitHub with { DefaultBranch = "*" }), StringComparison.Ordinal);

    [Fact]
    public void Credential_of_a_long_subject_is_named_by_its_end()
    {
        var stack = Synth(GitHub with { Name = new string('x', 130) });

        Assert.All(stack.All("azurerm_federated_identity_credential"), credential => Assert.InRange(((string)credential.Body["name"]!).Length, 3, 120));
        Assert.Equal(4, stack.All("azurerm_federated_identity_credential").Where(credential => credential.ConstructPath.Contains("/dev-plan/", StringComparison.Ordinal))
            .Select(credential => (string)credential.Body["name"]!).Distinct().Count());
    }

    private static IEnumerable<GitHubRepository> Repositories(int count) => Enumerable.Range(1, count).Select(index => GitHub with { Name = $"infra{index}" });

    private static System.Text.Json.Nodes.JsonObject Assignment(string identity, string name) =>
        Pipelines.Single("azurerm_role_assignment", $"Pipelines/{identity}/Identity/{name}");

    private static IEnumerable<string> Actions(string role) =>
        Pipelines.Single("azurerm_role_definition", $"Pipelines/{role}")["permissions"]![0]!["actions"]!.AsArray().Select(action => (string)action!);

    private static SynthesizedStack Synth(params SourceRepository[] repositories) => TestEstate.Synth(estate => Create(estate, repositories)).Stacks.Single(stack => stack.Name == "azure-foundation");

    private static string Refusal(params SourceRepository[] repositories) => TestEstate.Refusal(estate => Create(estate, repositories)).Split('\n')[0];

    private static void Create(Estate estate, SourceRepository[] repositories, params string[] types)
    {
        var stack = new Stack(estate, null, "foundation");
        _ = new AzurePipelines(stack, "Pipelines", new()
        {
            Repositories = repositories,
            Subscriptions = estate.Environments.ToDictionary(environment => environment, _ => AzureEstate.Subscription),
            State = new AzureStateStorage(stack, "State", new()
            {
                KeysExpire = AzureEstate.KeysExpire,
                Posture = StorageAccountPosture.Hardened.Except(posture => posture with { PrivateOnly = false }, "No network", "platform", End),
                VaultPosture = KeyVaultPosture.Hardened.Except(posture => posture with { PrivateEndpoint = false }, "No network", "platform", End),
            }),
            AssignableRoles = [BuiltInRole.Reader],
        });
        foreach (var environment in estate.Environments)
        {
            var apart = new Stack(estate, environment, "apart");
            foreach (var type in types.Prepend("azurerm_kubernetes_cluster")) _ = new TerraformResource(apart, type, new TerraformResourceConfig { TerraformResourceType = type });
        }
    }

    private sealed class Stack(Estate estate, DeploymentEnvironment? environment, string part) : AzureStack(estate, environment, part, AzureEstate.Subscription);
}

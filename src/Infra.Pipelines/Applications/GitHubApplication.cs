using Infra.Contracts.Identities;
using Infra.Pipelines.GitHub.Documents;

namespace Infra.Pipelines.Applications;

/// <summary>The workflows of an application repository on GitHub: publish, one called workflow for each project, and hotfix.</summary>
internal sealed class GitHubApplication(ApplicationOptions options, GitHubRepository repository, GitHubRepository estate, string first, string hotfix)
{
    private const string Setup = "setup";
    private const string Server = "${{ github.server_url }}";

    // In the order in which Decide writes them.
    private static readonly IReadOnlyList<string> Decisions = ["version", "publish", "environment", "hotfix"];

    private IReadOnlyList<string> Branches => [repository.DefaultBranch, "hotfixes/*"];

    /// <summary>The files, by path from the root of the application repository.</summary>
    public IEnumerable<KeyValuePair<string, string>> Files() =>
    [
        new(PathOf("publish"), WorkflowText.Of(Publish())),
        .. options.Projects.Select(project => KeyValuePair.Create(PathOf(NameOf(project)), WorkflowText.Of(new ProjectWorkflow(options, project).Workflow()))),
        new(PathOf("hotfix"), WorkflowText.Of(Hotfix())),
    ];

    private static string PathOf(string name) => $".github/workflows/{name}.yml";

    private static string NameOf(ApplicationProject project) => $"publish-{project.Application.Name}";

    private static string Decided(string decision) => $"needs.{Setup}.outputs.{decision}";

    private static string Expression(string expression) => $"${{{{ {expression} }}}}";

    private Workflow Publish() => new()
    {
        Name = "Publish",
        On = new() { PullRequest = new() { Branches = Branches }, Push = new() { Branches = Branches } },
        Permissions = Permissions.None,
        // Queued: of two merges, the later one is released last.
        Concurrency = new("publish-${{ github.ref }}", CancelInProgress: false),
        Defaults = WorkflowDefaults.Bash,
        Jobs = new([new(Setup, Decide()), .. options.Projects.Select(Call), new("release", Release())]),
    };

    private WorkflowJob Decide() => new()
    {
        Name = "Choose what to publish and release",
        RunsOn = new(options.RunsOn),
        TimeoutMinutes = 5,
        Permissions = Permissions.None,
        Outputs = new(Decisions.Select(name => KeyValuePair.Create(name, Expression($"steps.decide.outputs.{name.ToUpperInvariant()}")))),
        Steps =
        [
            new()
            {
                Name = "Decide",
                Id = "decide",
                Env = new() { ["EVENT"] = "${{ github.event_name }}", ["REF"] = "${{ github.ref }}", ["VERSION"] = "${{ github.sha }}" },
                Run = ApplicationScripts.Decide(repository.DefaultBranch, first, hotfix, "\"$GITHUB_OUTPUT\""),
            },
        ],
    };

    private static KeyValuePair<string, IWorkflowJob> Call(ApplicationProject project) => new(project.Application.Name, new WorkflowCallJob
    {
        Name = project.Application.Name,
        Needs = [Setup],
        Permissions = ProjectWorkflow.PermissionsOf(project),
        Uses = $"./{PathOf(NameOf(project))}",
        With = new() { ["version"] = Expression(Decided("version")), ["publish"] = Expression($"{Decided("publish")} == 'true'") },
    });

    private WorkflowJob Release() => new()
    {
        Name = "Propose the version to the estate",
        Needs = [Setup, .. options.Projects.Select(project => project.Application.Name)],
        If = $"{Decided("environment")} != ''",
        RunsOn = new(options.RunsOn),
        TimeoutMinutes = 60,
        Permissions = Permissions.None,
        Environment = options.BotEnvironment,
        Steps = [Token(), Checkout(), Dotnet(), Propose()],
    };

    private WorkflowStep Token() => new()
    {
        Name = "Get a token of the bot",
        Id = "bot",
        Env = new()
        {
            ["BOT_CLIENT_ID"] = "${{ vars.INFRA_BOT_CLIENT_ID }}",
            ["BOT_PRIVATE_KEY"] = "${{ secrets.INFRA_BOT_PRIVATE_KEY }}",
            ["ESTATE_REPOSITORY"] = estate.FullName,
        },
        Run = BotToken.Script,
    };

    private WorkflowStep Checkout() => new()
    {
        Name = "Check out the estate",
        Uses = Actions.Checkout,
        With = new()
        {
            ["repository"] = estate.FullName,
            ["ref"] = estate.DefaultBranch,
            ["token"] = "${{ steps.bot.outputs.token }}",
            ["persist-credentials"] = "false",
        },
    };

    private static WorkflowStep Dotnet() => new()
    {
        Name = "Set up .NET", Uses = Actions.SetupDotnet, With = new() { ["global-json-file"] = "global.json" },
    };

    private WorkflowStep Propose() => new()
    {
        Name = "Propose",
        Env = new()
        {
            ["ENVIRONMENT"] = Expression(Decided("environment")),
            ["ESTATE_REPOSITORY"] = estate.FullName,
            ["GIT_SERVER"] = Server,
            ["GIT_TOKEN"] = "${{ steps.bot.outputs.token }}",
            ["GIT_USER"] = "x-access-token",
            ["HOTFIX"] = Expression(Decided("hotfix")),
            ["VERSION"] = Expression(Decided("version")),
        },
        // The runner does not allow replacing GITHUB_REPOSITORY before the script.
        Run = $"""
            {ApplicationScripts.GitAccess}
            export GITHUB_REPOSITORY="$ESTATE_REPOSITORY" GITHUB_TOKEN="$GIT_TOKEN"
            {ApplicationScripts.Release(options.Projects)}
            """,
    };

    private Workflow Hotfix() => new()
    {
        Name = "Hotfix",
        On = new()
        {
            WorkflowDispatch = new()
            {
                Inputs = new()
                {
                    ["name"] = new() { Description = "The hotfix: lower-case letters, digits and hyphens", Required = true, Type = "string" },
                    ["commit"] = new() { Description = "The base: the full commit that is deployed", Required = true, Type = "string" },
                },
            },
        },
        Permissions = Permissions.None,
        Concurrency = new("hotfix", CancelInProgress: false),
        Defaults = WorkflowDefaults.Bash,
        Jobs = new() { ["create"] = Create() },
    };

    private WorkflowJob Create() => new()
    {
        Name = "Create the branch",
        RunsOn = new(options.RunsOn),
        TimeoutMinutes = 5,
        Permissions = new() { Contents = Access.Write },
        Steps =
        [
            new() { Name = "Check out", Uses = Actions.Checkout, With = new() { ["fetch-depth"] = "0", ["persist-credentials"] = "false" } },
            new()
            {
                Name = "Create",
                Env = new()
                {
                    ["COMMIT"] = "${{ inputs.commit }}",
                    ["GIT_SERVER"] = Server,
                    ["GIT_TOKEN"] = "${{ github.token }}",
                    ["GIT_USER"] = "x-access-token",
                    ["NAME"] = "${{ inputs.name }}",
                    ["REMOTE"] = $"{Server}/${{{{ github.repository }}}}.git",
                },
                Run = ApplicationScripts.Hotfix(repository.DefaultBranch),
            },
        ],
    };
}

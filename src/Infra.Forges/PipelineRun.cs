using System.Globalization;
using Infra.Contracts.Problems;
using Infra.Forges.Web;

namespace Infra.Forges;

/// <summary>The run of GitHub Actions or GitLab CI that a command is part of, read from its environment.</summary>
internal sealed record PipelineRun
{
    private readonly Func<string, string?> _variables;

    private PipelineRun(Func<string, string?> variables) => _variables = variables;

    /// <summary>Whether the run is on GitHub Actions; otherwise it is on GitLab CI.</summary>
    public required bool IsGitHub { get; init; }

    /// <summary>The name of the repository, including its owner or groups.</summary>
    public string? Repository { get; private init; }

    /// <summary>The id of the run on the forge.</summary>
    public string? Id { get; private init; }

    /// <summary>The URL of the run.</summary>
    public string? Url { get; private init; }

    /// <summary>The person or event that started it.</summary>
    public string? Actor { get; private init; }

    /// <summary>The commit of the run.</summary>
    public string? Commit { get; private init; }

    /// <summary>The number of the run's pull request; null if there is none.</summary>
    public int? PullRequest { get; private init; }

    /// <summary>The file that Actions shows as the job summary.</summary>
    public string? SummaryFile { get; private init; }

    /// <summary>Returns the run described by the variables; null outside a pipeline.</summary>
    public static PipelineRun? Of(Func<string, string?> variables) =>
        variables("GITHUB_ACTIONS") == "true" ? OfGitHub(variables) : variables("GITLAB_CI") == "true" ? OfGitLab(variables) : null;

    /// <summary>Returns the forge that runs the pipeline.</summary>
    /// <param name="variables">The environment variables.</param>
    /// <param name="subject">What needs the forge, such as <c>infra report --post</c>.</param>
    /// <param name="retries">The retry policy; null for that of pipelines.</param>
    /// <exception cref="InfraException">INFRA0260: there is no pipeline. INFRA0261: there is no token.</exception>
    public static Forge ConnectForge(Func<string, string?> variables, string subject, RetryPolicy? retries = null) => Of(variables) switch
    {
        null => throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0260", subject, "It needs the forge that runs the pipeline, but neither GITHUB_ACTIONS nor GITLAB_CI is \"true\".", "Run it in a pipeline.")),
        { IsGitHub: true } run => new GitHubForge(
            run.Require("GITHUB_REPOSITORY", subject, ""), run.ConnectClient(run.Require(run.TokenVariable, subject, " with secrets.GITHUB_TOKEN")),
            retries ?? RetryPolicy.OfPipelines),
        var run => new GitLabForge(
            run.Require("CI_PROJECT_ID", subject, ""), run.ConnectClient(run.Require(run.TokenVariable, subject, " as a masked CI/CD variable with a project access token")),
            retries ?? RetryPolicy.OfPipelines),
    };

    /// <summary>The repository in the forge's API: owner and name on GitHub, an id or path on GitLab.</summary>
    public string Project => _variables(IsGitHub ? "GITHUB_REPOSITORY" : "CI_PROJECT_ID") ?? "";

    /// <summary>The variable with the token for the forge's API.</summary>
    public string TokenVariable => IsGitHub ? "GITHUB_TOKEN" : "GITLAB_TOKEN";

    /// <summary>Whether there is a token for the forge's API.</summary>
    public bool HasToken => _variables(TokenVariable) is { Length: > 0 };

    /// <summary>Returns a client for the forge's API.</summary>
    public ForgeClient ConnectClient(string token) => new(IsGitHub ? Api("GITHUB_API_URL", "https://api.github.com") : Api("CI_API_V4_URL", "https://gitlab.com/api/v4"), token);

    private static PipelineRun OfGitHub(Func<string, string?> variables) => new(variables)
    {
        IsGitHub = true,
        Repository = variables("GITHUB_REPOSITORY"),
        Id = variables("GITHUB_RUN_ID"),
        Url = variables("GITHUB_RUN_ID") is { } id ? $"{variables("GITHUB_SERVER_URL") ?? "https://github.com"}/{variables("GITHUB_REPOSITORY")}/actions/runs/{id}" : null,
        Actor = variables("GITHUB_ACTOR"),
        Commit = variables("GITHUB_SHA"),
        PullRequest = variables("GITHUB_REF")?.Split('/') is ["refs", "pull", var number, ..] ? Number(number) : null,
        SummaryFile = variables("GITHUB_STEP_SUMMARY"),
    };

    private static PipelineRun OfGitLab(Func<string, string?> variables) => new(variables)
    {
        IsGitHub = false,
        Repository = variables("CI_PROJECT_PATH"),
        Id = variables("CI_PIPELINE_ID"),
        Url = variables("CI_PIPELINE_URL"),
        Actor = variables("GITLAB_USER_LOGIN"),
        Commit = variables("CI_COMMIT_SHA"),
        PullRequest = Number(variables("CI_MERGE_REQUEST_IID")),
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Api(string variable, string otherwise) => _variables(variable) is { Length: > 0 } api ? api : otherwise;

    private string Require(string variable, string subject, string with) => _variables(variable) is { Length: > 0 } value
        ? value
        : throw new InfraException(ExitCode.Usage, new Problem("INFRA0261", subject, $"The environment variable {variable} is not set.", $"Set it{with}."));
}

using System.Globalization;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.GitLab;
using Infra.Pipelines.GitLab.Documents;
using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Applications;

/// <summary>The pipeline of an application repository on GitLab: publish, one included file for each project, and hotfix.</summary>
internal sealed class GitLabApplication(ApplicationOptions options, GitLabProject project, GitLabProject estate, string first, string hotfix)
{
    private const string Setup = "setup";
    private const string Decision = "decision.env";
    private const string Task = "hotfix";

    private static readonly GitLabRule Proposed = new() { If = "$CI_PIPELINE_SOURCE == \"merge_request_event\"" };

    private static readonly GitLabRule ByHand = new() { If = $"$CI_PIPELINE_SOURCE =~ /^(web|api)$/ && ${GitLabPipelineVariables.Task} == \"{Task}\"" };

    private GitLabRule Merged => new()
    {
        If = $"$CI_PIPELINE_SOURCE == \"push\" && ($CI_COMMIT_BRANCH == \"{project.DefaultBranch}\" || $CI_COMMIT_BRANCH =~ /^hotfixes\\//)",
    };

    private string Registry => $"registry.{project.Host}/";

    /// <summary>The files, by path from the root of the application repository.</summary>
    public IEnumerable<KeyValuePair<string, string>> Files() =>
    [
        new(GitLabPipeline.Path, Pipeline().ToText()),
        .. options.Projects.Select(one => KeyValuePair.Create(PathOf(one), $"{GeneratedFile.Header}\n{YamlText.Of(JobsOf(one))}")),
    ];

    private static string PathOf(ApplicationProject project) => $".gitlab/publish-{project.Application.Name}.yml";

    private static string PublishOf(ApplicationProject project) => $"{project.Application.Name}:publish";

    private static string TestOf(ApplicationProject project) => $"{project.Application.Name}:test";

    private GitLabPipeline Pipeline() => new()
    {
        Include = [.. options.Projects.Select(one => new GitLabInclude($"/{PathOf(one)}"))],
        Workflow = new("$PIPELINE_TITLE", [Titled(Proposed, "Merge request"), Titled(Merged, "Publish"), Titled(ByHand, "Hotfix")]),
        Stages = [Setup, "test", "publish", "release", Task],
        Variables = new()
        {
            [GitLabPipelineVariables.Task] = new() { Description = "The task of a manually started pipeline", Value = Task, Options = [Task] },
            [GitLabPipelineVariables.Of("name")] = new() { Description = "The hotfix: lower-case letters, digits and hyphens", Value = "" },
            [GitLabPipelineVariables.Of("commit")] = new() { Description = "The base: the full commit that is deployed", Value = "" },
        },
        Default = new() { Image = options.Image },
        Jobs = new() { [Setup] = Decide(), ["release"] = Release(), [Task] = Hotfix() },
    };

    private static GitLabRule Titled(GitLabRule rule, string title) => rule with { Variables = new() { ["PIPELINE_TITLE"] = title } };

    private static string Minutes(int minutes) => $"{minutes.ToString(CultureInfo.InvariantCulture)}m";

    private GitLabJob Decide() => new()
    {
        Stage = Setup,
        Rules = [Proposed, Merged],
        Interruptible = true,
        Timeout = Minutes(5),
        Script =
        [
            $"""
            export EVENT="$CI_PIPELINE_SOURCE" REF="refs/heads/$CI_COMMIT_REF_NAME" VERSION="$CI_COMMIT_SHA"
            {ApplicationScripts.Decide(project.DefaultBranch, first, hotfix, Decision)}
            """,
        ],
        Artifacts = new() { When = "on_success", ExpireIn = "1 days", Reports = new(Decision) },
    };

    private OrderedDictionary<string, GitLabJob> JobsOf(ApplicationProject one) => new() { [TestOf(one)] = Test(one), [PublishOf(one)] = Publish(one) };

    private GitLabJob Test(ApplicationProject one) => new()
    {
        Stage = "test", Rules = [Proposed, Merged], Interruptible = true, Timeout = Minutes(30), Script = [ApplicationScripts.In(one, one.Test)],
    };

    private GitLabJob Publish(ApplicationProject one) => new()
    {
        Stage = "publish",
        Rules = [Merged],
        Needs = [new(Setup), new(TestOf(one))],
        Interruptible = false,
        Timeout = Minutes(30),
        Services = options.DockerImage is { } docker ? [new(docker, "docker")] : null,
        Variables = new([
            new("VERSION", "$CI_COMMIT_SHA"), new("ARTIFACT", $"{one.Application.Artifact}:$CI_COMMIT_SHA"), .. options.DockerImage is null ? [] : DockerBeside,
        ]),
        Script =
        [
            "if [ \"$PUBLISH\" != true ]; then exit 0; fi",
            .. one.Application.Artifact.StartsWith(Registry, StringComparison.Ordinal)
                ? [$"export REGISTRY_USER=\"$CI_REGISTRY_USER\" REGISTRY_PASSWORD=\"$CI_REGISTRY_PASSWORD\"\n{ApplicationScripts.SignIn}"] : Array.Empty<string>(),
            ApplicationScripts.Publish(one),
        ],
    };

    // The daemon of the service creates certificates in a folder that both containers share.
    private static KeyValuePair<string, string>[] DockerBeside { get; } =
        [new("DOCKER_HOST", "tcp://docker:2376"), new("DOCKER_TLS_CERTDIR", "/certs"), new("DOCKER_TLS_VERIFY", "1"), new("DOCKER_CERT_PATH", "/certs/client")];

    /// <summary>The bot is a project access token of the estate; it is stored in an environment that only protected branches can use.</summary>
    private GitLabJob Release() => new()
    {
        Stage = "release",
        Rules = [Merged],
        Needs = [new(Setup), .. options.Projects.Select(project => new GitLabNeed(PublishOf(project)))],
        Environment = new(options.BotEnvironment),
        ResourceGroup = "release",
        Interruptible = false,
        Timeout = Minutes(60),
        Script =
        [
            FormattableString.Invariant($"""
            if [ -z "$ENVIRONMENT" ]; then exit 0; fi
            export GIT_SERVER="$CI_SERVER_URL" GIT_USER=infra GIT_TOKEN="$INFRA_BOT_TOKEN"
            {ApplicationScripts.GitAccess}
            git clone --quiet --branch {estate.DefaultBranch} "$CI_SERVER_URL/{estate.Path}.git" estate
            cd estate || exit 1
            export CI_PROJECT_ID={estate.Id} GITLAB_TOKEN="$GIT_TOKEN"
            {ApplicationScripts.Release(options.Projects)}
            """),
        ],
    };

    private GitLabJob Hotfix() => new()
    {
        Stage = Task,
        Rules = [ByHand],
        ResourceGroup = "hotfix",
        Interruptible = false,
        Timeout = Minutes(5),
        Variables = new() { ["GIT_DEPTH"] = "0" },
        Script =
        [
            $"""
            export NAME="${GitLabPipelineVariables.Of("name")}" COMMIT="${GitLabPipelineVariables.Of("commit")}"
            export GIT_SERVER="$CI_SERVER_URL" GIT_USER=gitlab-ci-token GIT_TOKEN="$CI_JOB_TOKEN" REMOTE="$CI_SERVER_URL/$CI_PROJECT_PATH.git"
            {ApplicationScripts.Hotfix(project.DefaultBranch)}
            """,
        ],
    };
}

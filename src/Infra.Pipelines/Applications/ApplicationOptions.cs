using Infra.Contracts.Identities;

namespace Infra.Pipelines.Applications;

/// <summary>An application repository, and where its versions are released.</summary>
public sealed record ApplicationOptions
{
    /// <summary>The application repository.</summary>
    public required SourceRepository Repository { get; init; }

    /// <summary>The repository of the estate, on the same forge.</summary>
    public required SourceRepository Estate { get; init; }

    /// <summary>The applications that it builds; at least one.</summary>
    public required IReadOnlyList<ApplicationProject> Projects { get; init; }

    /// <summary>The environment for which a hotfix is proposed. Default: the last of the estate.</summary>
    public string? HotfixEnvironment { get; init; }

    /// <summary>
    /// The environment of the application repository that holds the bot's key, restricted to the default branch and <c>hotfixes/*</c>.
    /// Default: <c>release</c>.
    /// </summary>
    public string BotEnvironment { get; init; } = "release";

    /// <summary>
    /// The image of GitLab's jobs: a digest, or a CI/CD variable with one. It must contain bash, git, the Docker client and the .NET SDK.
    /// Default: <c>$APPLICATION_IMAGE</c>.
    /// </summary>
    public string Image { get; init; } = "$APPLICATION_IMAGE";

    /// <summary>
    /// The image of the Docker that GitLab's jobs publish with, such as <c>docker:28-dind</c>: a digest, or a CI/CD variable with one. Its runners
    /// have to be privileged. Null: the runner has its own Docker. Default: <c>$DOCKER_IMAGE</c>.
    /// </summary>
    public string? DockerImage { get; init; } = "$DOCKER_IMAGE";

    /// <summary>The machine of GitHub's jobs. Default: <c>ubuntu-24.04</c>.</summary>
    public string RunsOn { get; init; } = "ubuntu-24.04";
}

namespace Infra.Pipelines.GitLab;

/// <summary>Options of GitLab CI only.</summary>
public sealed record GitLabOptions
{
    /// <summary>
    /// The image of every job: a digest, or a CI/CD variable with one. It must contain bash, git, jq, the .NET SDK, Node.js,
    /// Terraform, TFLint, Trivy, Checkov and Conftest. Default: <c>$INFRA_IMAGE</c>, so that a new image needs no commit.
    /// </summary>
    public string Image { get; init; } = "$INFRA_IMAGE";

    /// <summary>Tags of the runners of every job without an identity, and of other jobs if the environment's runners have no tags. Default: any runner.</summary>
    public IReadOnlyList<string> RunnerTags { get; init; } = [];
}

namespace Infra.Pipelines.GitLab;

/// <summary>What only GitLab CI knows.</summary>
public sealed record GitLabOptions
{
    /// <summary>
    /// The image of every job: by digest, or a CI/CD variable that holds such a name. It brings bash, git, jq, the .NET SDK, Node.js,
    /// Terraform, TFLint, Trivy, Checkov and Conftest. Default: <c>$INFRA_IMAGE</c>, so that a new image needs no commit.
    /// </summary>
    public string Image { get; init; } = "$INFRA_IMAGE";

    /// <summary>Tags of the runners of every job that has no identity, and of the others where the environment's runners have no tags. Default: any runner.</summary>
    public IReadOnlyList<string> RunnerTags { get; init; } = [];
}

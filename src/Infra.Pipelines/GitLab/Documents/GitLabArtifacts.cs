using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>Files that outlive a job.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabArtifacts
{
    /// <summary>Whether they are kept of a job that failed: <c>always</c>.</summary>
    public required string When { get; init; }

    /// <summary>Who may fetch them.</summary>
    public string Access { get; } = "developer";

    /// <summary>For how long, such as <c>30 days</c>.</summary>
    public required string ExpireIn { get; init; }

    /// <summary>Files and folders. Default: none.</summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>Those that GitLab reads itself. Default: none.</summary>
    public GitLabReports? Reports { get; init; }
}

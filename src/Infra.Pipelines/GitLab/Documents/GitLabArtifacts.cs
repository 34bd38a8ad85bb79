using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>Artifacts of a job.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabArtifacts
{
    /// <summary>When they are uploaded: <c>always</c> includes failed jobs.</summary>
    public required string When { get; init; }

    /// <summary>Who may download them.</summary>
    public string Access { get; } = "developer";

    /// <summary>How long they are kept, such as <c>30 days</c>.</summary>
    public required string ExpireIn { get; init; }

    /// <summary>Files and folders. Default: none.</summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>Reports that GitLab reads itself. Default: none.</summary>
    public GitLabReports? Reports { get; init; }
}

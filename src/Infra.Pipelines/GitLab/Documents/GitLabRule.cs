using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A rule that creates a job or a pipeline.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabRule
{
    /// <summary>The condition.</summary>
    public required string If { get; init; }

    /// <summary><c>on_success</c>, <c>on_failure</c>, <c>always</c> or <c>manual</c>. Default: <c>on_success</c>.</summary>
    public string? When { get; init; }

    /// <summary>Variables that are set if the rule matches. Default: none.</summary>
    public OrderedDictionary<string, string>? Variables { get; init; }

    /// <summary>Whether the pipeline continues without it. The pipeline waits for a manual job only if this is false.</summary>
    public bool? AllowFailure { get; init; }
}

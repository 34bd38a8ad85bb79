using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A condition under which a job, or a pipeline, is made.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabRule
{
    /// <summary>The condition.</summary>
    public required string If { get; init; }

    /// <summary><c>on_success</c>, <c>on_failure</c>, <c>always</c> or <c>manual</c>. Default: <c>on_success</c>.</summary>
    public string? When { get; init; }

    /// <summary>Variables that hold where it does. Default: none.</summary>
    public OrderedDictionary<string, string>? Variables { get; init; }

    /// <summary>Whether the pipeline goes on without it. A manual job of a rule is only waited for where this says no.</summary>
    public bool? AllowFailure { get; init; }
}

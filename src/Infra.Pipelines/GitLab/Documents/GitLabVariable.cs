using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A variable in the form for a new pipeline.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabVariable
{
    /// <summary>The description in the form.</summary>
    public required string Description { get; init; }

    /// <summary>The default value.</summary>
    public required string Value { get; init; }

    /// <summary>The options.</summary>
    public IReadOnlyList<string>? Options { get; init; }
}

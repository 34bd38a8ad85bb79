using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A variable that the form for a new pipeline asks for.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabVariable
{
    /// <summary>What the form says.</summary>
    public required string Description { get; init; }

    /// <summary>What it is where nothing is said.</summary>
    public required string Value { get; init; }

    /// <summary>What it is chosen from.</summary>
    public IReadOnlyList<string>? Options { get; init; }
}

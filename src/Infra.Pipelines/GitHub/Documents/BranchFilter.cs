using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>Filters an event by branches and files.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record BranchFilter
{
    /// <summary>For a pull request: its target. Default: all.</summary>
    public IReadOnlyList<string>? Branches { get; init; }

    /// <summary>Tags that were pushed. Default: none where <see cref="Branches"/> is given, else all.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Changed files, at least one of which must match. Default: any.</summary>
    public IReadOnlyList<string>? Paths { get; init; }
}

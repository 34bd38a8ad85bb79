using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>Which branches and files an event is about.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record BranchFilter
{
    /// <summary>For a pull request: its target. Default: all.</summary>
    public IReadOnlyList<string>? Branches { get; init; }

    /// <summary>Tags that were pushed. Default: none where <see cref="Branches"/> is given, else all.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>At least one of these files was changed. Default: any.</summary>
    public IReadOnlyList<string>? Paths { get; init; }
}

using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>What holds for every job.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabDefaults
{
    /// <summary>The image.</summary>
    public required string Image { get; init; }

    /// <summary>Which runners. Default: any.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}

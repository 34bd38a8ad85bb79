using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>The defaults of every job.</summary>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabDefaults
{
    /// <summary>The image.</summary>
    public required string Image { get; init; }

    /// <summary>Tags of its runners. Default: any runner.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}

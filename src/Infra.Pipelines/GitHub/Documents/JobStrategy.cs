using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>The copies of a job.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record JobStrategy
{
    /// <summary>Whether the others are stopped when one fails.</summary>
    public required bool FailFast { get; init; }

    /// <summary>How many run at once. Default: as many as there are machines.</summary>
    public int? MaxParallel { get; init; }

    /// <summary>The values of each variable: a list, or an expression that gives one.</summary>
    public required OrderedDictionary<string, string> Matrix { get; init; }
}

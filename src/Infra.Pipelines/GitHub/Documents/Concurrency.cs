using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>Of the runs or jobs of one group, one runs and the newest waits.</summary>
/// <param name="Group">The group's name; may hold expressions.</param>
/// <param name="CancelInProgress">Whether the newest stops the one that runs.</param>
[YamlDocument(YamlNames.Kebab)]
public sealed record Concurrency(string Group, bool CancelInProgress);

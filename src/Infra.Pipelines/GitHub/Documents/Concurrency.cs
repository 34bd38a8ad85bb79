using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>Of the runs or jobs of one group, one runs and others wait.</summary>
/// <param name="Group">The group's name; may hold expressions.</param>
/// <param name="CancelInProgress">Whether the newest stops the one that runs.</param>
/// <param name="Queue"><c>max</c>: up to 100 wait, in the order in which they came. Default: one waits, and the newest takes its place.</param>
[YamlDocument(YamlNames.Kebab)]
public sealed record Concurrency(string Group, bool CancelInProgress, string? Queue = null);

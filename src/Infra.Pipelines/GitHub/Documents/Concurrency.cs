using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A concurrency group: one run or job at a time, the others wait.</summary>
/// <param name="Group">The group's name; may contain expressions.</param>
/// <param name="CancelInProgress">Whether the newest run cancels the current one.</param>
/// <param name="Queue"><c>max</c>: up to 100 wait in order of arrival. Default: one waits, and a newer one replaces it.</param>
[YamlDocument(YamlNames.Kebab)]
public sealed record Concurrency(string Group, bool CancelInProgress, string? Queue = null);

using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>When there is a pipeline at all.</summary>
/// <param name="Name">What the list of pipelines shows; may hold variables.</param>
/// <param name="Rules">The first that holds decides; none: no pipeline.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabWorkflow(string Name, IReadOnlyList<GitLabRule> Rules);

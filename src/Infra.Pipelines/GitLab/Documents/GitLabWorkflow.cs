using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>The conditions under which a pipeline is created.</summary>
/// <param name="Name">The name in the list of pipelines; may contain variables.</param>
/// <param name="Rules">The first matching rule decides; without a match there is no pipeline.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabWorkflow(string Name, IReadOnlyList<GitLabRule> Rules);

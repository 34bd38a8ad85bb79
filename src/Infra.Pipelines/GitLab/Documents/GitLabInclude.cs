using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>Includes another file of the same repository.</summary>
/// <param name="Local">From the root, with <c>/</c> in front.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabInclude(string Local);

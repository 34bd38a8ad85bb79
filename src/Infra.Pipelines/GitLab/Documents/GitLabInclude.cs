using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>Another file of the same repository, as if its text stood here.</summary>
/// <param name="Local">From the root, with <c>/</c> in front.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabInclude(string Local);

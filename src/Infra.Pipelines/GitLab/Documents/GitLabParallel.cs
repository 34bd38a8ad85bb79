using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>The copies of a job.</summary>
/// <param name="Matrix">The values of each variable; at most 200 copies.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabParallel(IReadOnlyList<OrderedDictionary<string, IReadOnlyList<string>>> Matrix);

using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A token that says who the job is.</summary>
/// <param name="Aud">For whom it is.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record IdToken(string Aud);

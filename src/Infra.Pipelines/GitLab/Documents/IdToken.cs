using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>An OIDC token of the job.</summary>
/// <param name="Aud">Its audience.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record IdToken(string Aud);

using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>A container that runs beside a job.</summary>
/// <param name="Name">Its image.</param>
/// <param name="Alias">Its host name.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabService(string Name, string Alias);

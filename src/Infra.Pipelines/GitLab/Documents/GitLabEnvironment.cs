using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>An environment; the project's settings define its protection.</summary>
/// <param name="Name">Such as <c>prod</c>.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabEnvironment(string Name);

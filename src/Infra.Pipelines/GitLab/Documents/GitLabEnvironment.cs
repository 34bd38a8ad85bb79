using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>An environment; whether it is protected, and by whom, the project's settings say.</summary>
/// <param name="Name">Such as <c>prod</c>.</param>
[YamlDocument(YamlNames.Snake)]
public sealed record GitLabEnvironment(string Name);

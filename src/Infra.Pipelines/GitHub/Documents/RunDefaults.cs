using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>The defaults of every script.</summary>
/// <param name="Shell">Such as <c>bash</c>.</param>
[YamlDocument(YamlNames.Kebab)]
public sealed record RunDefaults(string Shell);

using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>The activity types of an event that start a workflow.</summary>
/// <param name="Types">Such as <c>created</c>.</param>
[YamlDocument(YamlNames.Kebab)]
public sealed record EventTypes(IReadOnlyList<string> Types);

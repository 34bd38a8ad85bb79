using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>Started by hand or through the API.</summary>
[YamlDocument(YamlNames.Kebab)]
public sealed record WorkflowDispatch
{
    /// <summary>Its inputs, by name.</summary>
    public OrderedDictionary<string, DispatchInput>? Inputs { get; init; }
}

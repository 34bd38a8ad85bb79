using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>Started by a job of another workflow.</summary>
/// <param name="Inputs">Its inputs, by name.</param>
[YamlDocument(YamlNames.Kebab)]
public sealed record WorkflowCall(OrderedDictionary<string, DispatchInput> Inputs);

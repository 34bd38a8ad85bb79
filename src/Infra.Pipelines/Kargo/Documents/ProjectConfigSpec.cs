using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo.Documents;

/// <summary>The settings of a project.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record ProjectConfigSpec(IReadOnlyList<PromotionPolicy> PromotionPolicies);

/// <summary>Whether new freight is promoted to a stage automatically.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record PromotionPolicy(ResourceName StageSelector, bool AutoPromotionEnabled);

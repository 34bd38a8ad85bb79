using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo.Documents;

/// <summary>An environment, as Kargo sees it.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record StageSpec
{
    public required IReadOnlyList<RequestedFreight> RequestedFreight { get; init; }

    public required PromotionTemplate PromotionTemplate { get; init; }

    public StageVerification? Verification { get; init; }
}

/// <summary>Freight that a stage requests, and its sources.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record RequestedFreight(FreightOrigin Origin, FreightSources Sources);

/// <summary>The warehouse of a piece of freight.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record FreightOrigin(string Kind, string Name);

/// <summary>From the warehouse directly, or from stages that have verified it.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record FreightSources
{
    public bool? Direct { get; init; }

    public IReadOnlyList<string>? Stages { get; init; }

    public string? RequiredSoakTime { get; init; }
}

/// <summary>The template of a promotion.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record PromotionTemplate(PromotionTemplateSpec Spec);

/// <summary>The steps of a promotion.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record PromotionTemplateSpec(IReadOnlyList<PromotionStep> Steps);

/// <summary>The verification before freight may move to the next stage.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record StageVerification(IReadOnlyList<ResourceName> AnalysisTemplates);

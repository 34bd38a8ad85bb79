using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo.Documents;

/// <summary>Steps shared by several stages.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record PromotionTaskSpec(IReadOnlyList<PromotionStep> Steps);

/// <summary>One step of a promotion: something that Kargo runs, or a task.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record PromotionStep
{
    public string? Uses { get; init; }

    public ResourceName? Task { get; init; }

    public string? As { get; init; }

    public StepRetry? Retry { get; init; }

    public object? Config { get; init; }
}

/// <summary>The timeout of a step.</summary>
[YamlDocument(YamlNames.Camel)]
internal sealed record StepRetry(string Timeout, int ErrorThreshold);

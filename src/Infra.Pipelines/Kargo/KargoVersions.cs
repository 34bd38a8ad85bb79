using Infra.Pipelines.Kargo.Documents;

namespace Infra.Pipelines.Kargo;

/// <summary>Adapts the manifests to the version of Kargo.</summary>
internal static class KargoVersions
{
    /// <summary>The oldest version whose custom resources, steps and chart support everything that is rendered.</summary>
    public static Version Oldest { get; } = new(1, 9, 5);

    // https://docs.kargo.io/release-notes/v1.11.0: pollInterval and errorExpression of the step http. An older version fails a promotion whose step has them.
    private static readonly Version PollsAndExplains = new(1, 11, 0);

    /// <summary>The step without unsupported properties: it then polls every five minutes, and reports only the status of a failure.</summary>
    public static PromotionStep Suit(PromotionStep step, Version version) => step.Config is HttpStep http && version < PollsAndExplains
        ? step with { Config = http with { PollInterval = null, ErrorExpression = null } }
        : step;
}

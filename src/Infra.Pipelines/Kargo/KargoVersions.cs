using Infra.Pipelines.Kargo.Documents;

namespace Infra.Pipelines.Kargo;

/// <summary>What the manifests take of the version of Kargo that reads them.</summary>
internal static class KargoVersions
{
    /// <summary>The oldest whose custom resources, steps and chart take everything that is rendered for it.</summary>
    public static Version Oldest { get; } = new(1, 9, 5);

    // https://docs.kargo.io/release-notes/v1.11.0: pollInterval and errorExpression of the step http. One before ends a promotion whose step has them.
    private static readonly Version PollsAndExplains = new(1, 11, 0);

    /// <summary>The step without what this version does not know: it then asks every five minutes, and says the status of what failed.</summary>
    public static PromotionStep Suit(PromotionStep step, Version version) => step.Config is HttpStep http && version < PollsAndExplains
        ? step with { Config = http with { PollInterval = null, ErrorExpression = null } }
        : step;
}

namespace Infra.Pipelines.Kargo;

/// <summary>The Kargo options of one environment.</summary>
public sealed record KargoStage
{
    /// <summary>The environment's name.</summary>
    public required string Environment { get; init; }

    /// <summary>Whether freight that is verified in the previous environment is promoted automatically. Default: no.</summary>
    public bool AutoPromotion { get; init; }

    /// <summary>How long freight has to run in the previous environment, in whole minutes. Default: zero.</summary>
    public TimeSpan SoakTime { get; init; }

    /// <summary>The verification before freight may move on. Default: only a successful deployment.</summary>
    public KargoVerification? Verification { get; init; }
}

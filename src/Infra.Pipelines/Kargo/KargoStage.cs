namespace Infra.Pipelines.Kargo;

/// <summary>What Kargo does for one environment.</summary>
public sealed record KargoStage
{
    /// <summary>The environment's name.</summary>
    public required string Environment { get; init; }

    /// <summary>Whether freight that has been verified in the environment before comes here by itself. Default: no, a person promotes it.</summary>
    public bool AutoPromotion { get; init; }

    /// <summary>How long freight has to run in the environment before, in whole minutes. Default: not at all.</summary>
    public TimeSpan SoakTime { get; init; }

    /// <summary>What has to hold before freight may go on. Default: nothing but that the deployment succeeded.</summary>
    public KargoVerification? Verification { get; init; }
}

namespace Infra.Constructs.Google.Posture;

/// <summary>Over how long Google's flow logs aggregate the packets of one connection.</summary>
public enum FlowLogInterval
{
    /// <summary>Five seconds, the finest there is.</summary>
    FiveSeconds,

    /// <summary>Thirty seconds.</summary>
    ThirtySeconds,

    /// <summary>A minute.</summary>
    OneMinute,

    /// <summary>Five minutes.</summary>
    FiveMinutes,

    /// <summary>Ten minutes.</summary>
    TenMinutes,
}

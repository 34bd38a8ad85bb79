namespace Infra.Constructs.Google.Posture;

/// <summary>The period over which flow logs aggregate the packets of a connection.</summary>
public enum FlowLogInterval
{
    /// <summary>Five seconds, the minimum.</summary>
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

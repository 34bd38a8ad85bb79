namespace Infra.Constructs.Aws.Posture;

/// <summary>What a flow log records.</summary>
public enum FlowLogTraffic
{
    /// <summary>Only what was refused.</summary>
    Rejected,

    /// <summary>Everything.</summary>
    All,
}

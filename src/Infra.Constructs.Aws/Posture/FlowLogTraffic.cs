namespace Infra.Constructs.Aws.Posture;

/// <summary>The traffic that a flow log records.</summary>
public enum FlowLogTraffic
{
    /// <summary>Rejected traffic only.</summary>
    Rejected,

    /// <summary>All traffic.</summary>
    All,
}

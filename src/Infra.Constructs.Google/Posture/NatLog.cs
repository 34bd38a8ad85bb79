namespace Infra.Constructs.Google.Posture;

/// <summary>The connections that Cloud NAT logs.</summary>
public enum NatLog
{
    /// <summary>Only connections that failed for lack of a port.</summary>
    Errors,

    /// <summary>All connections.</summary>
    All,
}

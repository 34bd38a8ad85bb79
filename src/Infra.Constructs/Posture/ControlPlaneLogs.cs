namespace Infra.Constructs.Posture;

/// <summary>The logs that a cluster's control plane writes.</summary>
public enum ControlPlaneLogs
{
    /// <summary>The audit log and the authenticator log.</summary>
    Audit,

    /// <summary>All five logs: API server, audit, authenticator, controller manager and scheduler.</summary>
    All,
}

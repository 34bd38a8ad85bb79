namespace Infra.Constructs.Posture;

/// <summary>What the control plane of a cluster logs.</summary>
public enum ControlPlaneLogs
{
    /// <summary>Who did what, and as whom.</summary>
    Audit,

    /// <summary>All five: API server, audit, authenticator, controller manager and scheduler.</summary>
    All,
}

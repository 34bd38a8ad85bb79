namespace Infra.Constructs.Google.Posture;

/// <summary>What address translation records.</summary>
public enum NatLog
{
    /// <summary>Only connections it had no port for.</summary>
    Errors,

    /// <summary>Every connection.</summary>
    All,
}

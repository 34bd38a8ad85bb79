namespace Infra.Constructs.Google.Posture;

/// <summary>What happens to a container whose image no policy allows.</summary>
public enum ImageEnforcement
{
    /// <summary>It runs, and the audit log says so.</summary>
    DryRun,

    /// <summary>It does not run.</summary>
    Block,
}

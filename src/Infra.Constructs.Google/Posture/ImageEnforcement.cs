namespace Infra.Constructs.Google.Posture;

/// <summary>What happens to a container whose image is not allowed by the policy.</summary>
public enum ImageEnforcement
{
    /// <summary>It runs, and an entry is written to the audit log.</summary>
    DryRun,

    /// <summary>It does not run.</summary>
    Block,
}

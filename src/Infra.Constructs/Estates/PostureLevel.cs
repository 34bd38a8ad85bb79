namespace Infra.Constructs.Estates;

/// <summary>The posture preset that an environment starts from.</summary>
public enum PostureLevel
{
    /// <summary>Cheap, and open where a demo needs it.</summary>
    Relaxed,

    /// <summary>What an auditor expects in production.</summary>
    Hardened,
}

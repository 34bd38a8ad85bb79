namespace Infra.Constructs.Estates;

/// <summary>Which preset of every posture an environment starts from.</summary>
public enum PostureLevel
{
    /// <summary>Cheap, and open where a demonstration needs it.</summary>
    Relaxed,

    /// <summary>What an auditor expects of production.</summary>
    Hardened,
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>The security-relevant settings of <see cref="Azure.LogAnalyticsWorkspace"/>.</summary>
public sealed record LogAnalyticsWorkspacePosture : SecurityPosture, IPosturePresets<LogAnalyticsWorkspacePosture>
{
    /// <summary>The number of days logs are kept: 30 to 730.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>Whether Terraform refuses to destroy the workspace.</summary>
    public required bool DestroyProtection { get; init; }

    /// <inheritdoc/>
    public static LogAnalyticsWorkspacePosture Relaxed { get; } = new()
    {
        RetentionDays = 30, // the minimum, and free
        DestroyProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static LogAnalyticsWorkspacePosture Hardened { get; } = new()
    {
        RetentionDays = 365, // SOC 2 CC7.2: a year of evidence
        DestroyProtection = true, // SOC 2 CC7.2: evidence survives a mistake
    };
}

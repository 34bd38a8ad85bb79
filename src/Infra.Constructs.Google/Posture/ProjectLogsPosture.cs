using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>The security-relevant settings of <see cref="Google.ProjectLogs"/>.</summary>
public sealed record ProjectLogsPosture : SecurityPosture, IPosturePresets<ProjectLogsPosture>
{
    /// <summary>The number of days logs are kept.</summary>
    public required int RetentionDays { get; init; }

    /// <inheritdoc/>
    public static ProjectLogsPosture Relaxed { get; } = new()
    {
        RetentionDays = 30, // included in the price
    };

    /// <inheritdoc/>
    public static ProjectLogsPosture Hardened { get; } = new()
    {
        RetentionDays = 365, // SOC 2 CC7.2: an audit period
    };
}

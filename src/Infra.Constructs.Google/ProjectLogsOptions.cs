using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="ProjectLogs"/>.</summary>
public sealed record ProjectLogsOptions
{
    /// <summary>The project's APIs, if the stack enables them. Default: null, they are already enabled.</summary>
    public ProjectServices? Services { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public ProjectLogsPosture? Posture { get; init; }
}

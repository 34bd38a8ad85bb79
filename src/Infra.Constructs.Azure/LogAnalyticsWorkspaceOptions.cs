using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="LogAnalyticsWorkspace"/>.</summary>
public sealed record LogAnalyticsWorkspaceOptions
{
    /// <summary>The last part of the name <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group of the workspace.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public LogAnalyticsWorkspacePosture? Posture { get; init; }
}

using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="KeyVault"/>.</summary>
public sealed record KeyVaultOptions
{
    /// <summary>The part of its name behind estate and environment; the start of the subscription's id follows. All of it: at most 24 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group it stands in.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>
    /// The last day of the first version of its keys (UTC). Each key is replaced by a new version after a year, and every version but the first
    /// ends two years after it was made; choose a day at least a year ahead.
    /// </summary>
    public required DateOnly KeysExpire { get; init; }

    /// <summary>Where its request log goes, if the posture asks for one. Default: none.</summary>
    public LogAnalyticsWorkspace? Workspace { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public KeyVaultPosture? Posture { get; init; }
}

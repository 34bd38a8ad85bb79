using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="KeyVault"/>.</summary>
public sealed record KeyVaultOptions
{
    /// <summary>The part of the name between the environment and the start of the subscription id. The whole name has at most 24 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group of the vault.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>
    /// The expiry date of the first version of its keys (UTC). Each key gets a new version after a year, and every version but the first
    /// expires two years after its creation. Choose a date at least a year ahead.
    /// </summary>
    public required DateOnly KeysExpire { get; init; }

    /// <summary>Where the request log is sent, if the posture requires one. Default: null.</summary>
    public LogAnalyticsWorkspace? Workspace { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public KeyVaultPosture? Posture { get; init; }
}

using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="StorageAccount"/>.</summary>
public sealed record StorageAccountOptions
{
    /// <summary>
    /// The part of the name between the environment and the start of the subscription id: lower-case letters and digits. The whole name,
    /// without hyphens, has at most 24 characters.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The resource group of the storage account.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The vault in which the key is created for <see cref="Encryption.CustomerKey"/>. Default: null.</summary>
    public KeyVault? Vault { get; init; }

    /// <summary>The network that can reach the account if the posture makes it private. Default: null.</summary>
    public IVirtualNetwork? Network { get; init; }

    /// <summary>Where the request log is sent, if the posture requires one. Default: null.</summary>
    public LogAnalyticsWorkspace? Workspace { get; init; }

    /// <summary>Whether overwritten blobs keep their previous versions. Default: true. Turn it off for logs that are appended to.</summary>
    public bool KeepVersions { get; init; } = true;

    /// <summary>Blobs to delete after a number of days. Default: null, none.</summary>
    public ObjectExpiry? Expires { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public StorageAccountPosture? Posture { get; init; }
}

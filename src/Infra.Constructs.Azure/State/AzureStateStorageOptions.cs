using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure.State;

/// <summary>Options of <see cref="AzureStateStorage"/>.</summary>
public sealed record AzureStateStorageOptions
{
    /// <summary>The last day of the first version of its key: <see cref="KeyVaultOptions.KeysExpire"/>.</summary>
    public required DateOnly KeysExpire { get; init; }

    /// <summary>
    /// The network from which states are reached. Default: none; then the postures must except private endpoints, and the firewalls let in
    /// <see cref="AzureSubscription.RunnerAddresses"/>.
    /// </summary>
    public IVirtualNetwork? Network { get; init; }

    /// <summary>The posture of the storage account. Default: hardened.</summary>
    public StorageAccountPosture? Posture { get; init; }

    /// <summary>The posture of the vault. Default: hardened.</summary>
    public KeyVaultPosture? VaultPosture { get; init; }
}

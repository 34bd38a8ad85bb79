using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure.State;

/// <summary>Options of <see cref="AzureStateStorage"/>.</summary>
public sealed record AzureStateStorageOptions
{
    /// <summary>The expiry date of the first version of the key; see <see cref="KeyVaultOptions.KeysExpire"/>.</summary>
    public required DateOnly KeysExpire { get; init; }

    /// <summary>
    /// The network that can reach the states. Default: null; the postures must then make an exception for private endpoints, and the
    /// firewalls allow the addresses of the runners of all environments.
    /// </summary>
    public IVirtualNetwork? Network { get; init; }

    /// <summary>The posture of the storage account. Default: hardened.</summary>
    public StorageAccountPosture? Posture { get; init; }

    /// <summary>The posture of the vault. Default: hardened.</summary>
    public KeyVaultPosture? VaultPosture { get; init; }
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Azure.StorageAccount"/>. Not configurable: TLS 1.2, no plain HTTP, no anonymous access, no
/// local users, a firewall that denies by default, infrastructure encryption, versioning and soft delete.
/// </summary>
public sealed record StorageAccountPosture : SecurityPosture, IPosturePresets<StorageAccountPosture>
{
    /// <summary>The key that encrypts the data.</summary>
    [Controls("AZU-0060", "CKV2_AZURE_1")]
    public required Encryption Encryption { get; init; }

    /// <summary>Whether the account has only a private endpoint in the network, and no public one.</summary>
    [Controls("CKV2_AZURE_33", "CKV_AZURE_59")]
    public required bool PrivateOnly { get; init; }

    /// <summary>Whether the account's keys give access, in addition to Entra identities.</summary>
    [Controls("CKV2_AZURE_40")]
    public required bool SharedKeys { get; init; }

    /// <summary>Whether data is replicated to a second region.</summary>
    [Controls("AZU-0058", "CKV_AZURE_206")]
    public required bool GeoReplication { get; init; }

    /// <summary>The number of days deleted blobs, containers and previous versions are kept.</summary>
    [Controls("AZU-0056", "CKV2_AZURE_38")]
    public required int RecoveryDays { get; init; }

    /// <summary>Whether every read, write and deletion is logged.</summary>
    [Controls("AZU-0057", "CKV2_AZURE_21")]
    public required bool RequestLog { get; init; }

    /// <summary>Whether Terraform refuses to destroy the storage account.</summary>
    public required bool DestroyProtection { get; init; }

    /// <inheritdoc/>
    public static StorageAccountPosture Relaxed { get; } = new()
    {
        Encryption = Encryption.ProviderKey, // no vault to pay for
        PrivateOnly = false, // the firewall still allows only the runners and trusted services
        SharedKeys = true, // network watchers use them to write flow logs
        GeoReplication = false, // half the price
        RecoveryDays = 7, // a week to notice a mistake
        RequestLog = false, // charged by the gigabyte
        DestroyProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static StorageAccountPosture Hardened { get; } = new()
    {
        Encryption = Encryption.CustomerKey, // AZU-0060, CKV2_AZURE_1
        PrivateOnly = true, // CKV_AZURE_59, CKV2_AZURE_33
        SharedKeys = false, // CKV2_AZURE_40: the log does not show who used a key
        GeoReplication = true, // AZU-0058, CKV_AZURE_206
        RecoveryDays = 90, // AZU-0056, CKV2_AZURE_38; SOC 2 A1.2: recovery within a quarter
        RequestLog = true, // AZU-0057, CKV2_AZURE_21
        DestroyProtection = true, // SOC 2 A1.2: data survives a mistake
    };
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Azure.StorageAccount"/>. What never varies is no setting: TLS 1.2, no plain HTTP, no anonymous
/// reader, no local user, a firewall that denies, encryption also below the service, versions and soft deletion.
/// </summary>
public sealed record StorageAccountPosture : SecurityPosture, IPosturePresets<StorageAccountPosture>
{
    /// <summary>Whose key encrypts the data.</summary>
    [Controls("AZU-0060", "CKV2_AZURE_1")]
    public required Encryption Encryption { get; init; }

    /// <summary>Whether the public endpoint is off, and a private one in the network on.</summary>
    [Controls("CKV2_AZURE_33", "CKV_AZURE_59")]
    public required bool PrivateOnly { get; init; }

    /// <summary>Whether the account's keys open it too, besides Entra identities.</summary>
    [Controls("CKV2_AZURE_40")]
    public required bool SharedKeys { get; init; }

    /// <summary>Whether a second region holds a copy.</summary>
    [Controls("AZU-0058", "CKV_AZURE_206")]
    public required bool GeoReplication { get; init; }

    /// <summary>Days for which deleted blobs, containers and former versions are kept.</summary>
    [Controls("AZU-0056", "CKV2_AZURE_38")]
    public required int RecoveryDays { get; init; }

    /// <summary>Whether every read, write and deletion is logged.</summary>
    [Controls("AZU-0057", "CKV2_AZURE_21")]
    public required bool RequestLog { get; init; }

    /// <summary>Whether Terraform refuses to destroy it.</summary>
    public required bool DestroyProtection { get; init; }

    /// <inheritdoc/>
    public static StorageAccountPosture Relaxed { get; } = new()
    {
        Encryption = Encryption.ProviderKey, // no vault to pay for
        PrivateOnly = false, // the firewall still lets in none but the runners and trusted services
        SharedKeys = true, // network watchers write flow logs with them
        GeoReplication = false, // half the price
        RecoveryDays = 7, // a week to notice a mistake
        RequestLog = false, // nothing to pay by the gigabyte
        DestroyProtection = false, // a demonstration is torn down
    };

    /// <inheritdoc/>
    public static StorageAccountPosture Hardened { get; } = new()
    {
        Encryption = Encryption.CustomerKey, // AZU-0060, CKV2_AZURE_1
        PrivateOnly = true, // CKV_AZURE_59, CKV2_AZURE_33
        SharedKeys = false, // CKV2_AZURE_40: a key has no name in the log
        GeoReplication = true, // AZU-0058, CKV_AZURE_206
        RecoveryDays = 90, // AZU-0056, CKV2_AZURE_38; SOC 2 A1.2: recovery within a quarter
        RequestLog = true, // AZU-0057, CKV2_AZURE_21
        DestroyProtection = true, // SOC 2 A1.2: data outlives a mistake
    };
}

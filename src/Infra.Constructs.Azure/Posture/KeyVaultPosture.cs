using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Azure.KeyVault"/>. What never varies is no setting: roles instead of access policies, purge
/// protection, a firewall that denies, keys that rotate and expire.
/// </summary>
public sealed record KeyVaultPosture : SecurityPosture, IPosturePresets<KeyVaultPosture>
{
    /// <summary>Whether its keys live in a hardware security module.</summary>
    [Controls("CKV_AZURE_112")]
    public required bool HardwareKeys { get; init; }

    /// <summary>Whether the network whose logs it encrypts reaches it through a private endpoint.</summary>
    [Controls("CKV2_AZURE_32")]
    public required bool PrivateEndpoint { get; init; }

    /// <summary>Whether every use of a key is logged.</summary>
    [Controls("INFRA-AZURE-VAULT-LOG")]
    public required bool RequestLog { get; init; }

    /// <summary>Whether Terraform refuses to destroy it and its keys.</summary>
    public required bool DestroyProtection { get; init; }

    /// <inheritdoc/>
    public static KeyVaultPosture Relaxed { get; } = new()
    {
        HardwareKeys = false, // keys in software cost a fifth
        PrivateEndpoint = false, // nothing to pay by the hour
        RequestLog = false, // nothing to pay by the gigabyte
        DestroyProtection = false, // a demonstration is torn down
    };

    /// <inheritdoc/>
    public static KeyVaultPosture Hardened { get; } = new()
    {
        HardwareKeys = true, // CKV_AZURE_112
        PrivateEndpoint = true, // CKV2_AZURE_32; CIS Azure 8.7
        RequestLog = true, // CIS Azure 5.1.5: AuditEvent logging
        DestroyProtection = true, // SOC 2 A1.2: without its key, data is lost
    };
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Azure.KeyVault"/>. Not configurable: role-based access instead of access policies, purge
/// protection, a firewall that denies by default, and keys that rotate and expire.
/// </summary>
public sealed record KeyVaultPosture : SecurityPosture, IPosturePresets<KeyVaultPosture>
{
    /// <summary>Whether keys are stored in a hardware security module.</summary>
    [Controls("CKV_AZURE_112")]
    public required bool HardwareKeys { get; init; }

    /// <summary>Whether the network whose logs it encrypts has a private endpoint for it.</summary>
    [Controls("CKV2_AZURE_32")]
    public required bool PrivateEndpoint { get; init; }

    /// <summary>Whether every use of a key is logged.</summary>
    [Controls("INFRA-AZURE-VAULT-LOG")]
    public required bool RequestLog { get; init; }

    /// <summary>Whether Terraform refuses to destroy the vault and its keys.</summary>
    public required bool DestroyProtection { get; init; }

    /// <inheritdoc/>
    public static KeyVaultPosture Relaxed { get; } = new()
    {
        HardwareKeys = false, // keys in software cost a fifth
        PrivateEndpoint = false, // charged by the hour
        RequestLog = false, // charged by the gigabyte
        DestroyProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static KeyVaultPosture Hardened { get; } = new()
    {
        HardwareKeys = true, // CKV_AZURE_112
        PrivateEndpoint = true, // CKV2_AZURE_32; CIS Azure 8.3.8
        RequestLog = true, // CIS Azure 6.1.1.4: AuditEvent logging
        DestroyProtection = true, // SOC 2 A1.2: without its key, data is lost
    };
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Google.Instance"/>. Not configurable: it is a Shielded VM with its own service account, OS
/// Login controls who may log in, and project-wide keys, the serial port and IP forwarding are off.
/// </summary>
public sealed record GoogleInstancePosture : SecurityPosture, IPosturePresets<GoogleInstancePosture>
{
    /// <summary>Whether it has a public address.</summary>
    [Controls("GCP-0031", "CKV_GCP_40")]
    public required bool PublicAddress { get; init; }

    /// <summary>The key that encrypts its disk.</summary>
    [Controls("GCP-0033", "CKV_GCP_38")]
    public required Encryption DiskEncryption { get; init; }

    /// <summary>Whether Google refuses to delete it.</summary>
    public required bool DeletionProtection { get; init; }

    /// <inheritdoc/>
    public static GoogleInstancePosture Relaxed { get; } = new()
    {
        PublicAddress = true, // a demo is reached directly, where a rule allows it
        DiskEncryption = Encryption.ProviderKey, // no key to pay for
        DeletionProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static GoogleInstancePosture Hardened { get; } = new()
    {
        PublicAddress = false, // GCP-0031, CKV_GCP_40; CIS GCP 4.9
        DiskEncryption = Encryption.CustomerKey, // GCP-0033, CKV_GCP_38; CIS GCP 4.7
        DeletionProtection = true, // SOC 2 A1.2: nothing is lost by mistake
    };
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Azure.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Azure.LinuxVirtualMachine"/>. Not configurable: no password login, secure boot, a virtual
/// TPM, no extensions, no IP forwarding, and a security group on its network interface that denies by default.
/// </summary>
public sealed record LinuxVirtualMachinePosture : SecurityPosture, IPosturePresets<LinuxVirtualMachinePosture>
{
    /// <summary>Whether the machine has a public address.</summary>
    [Controls("AZU-0076", "CKV2_AZURE_39", "CKV_AZURE_119")]
    public required bool PublicAddress { get; init; }

    /// <summary>Whether the host encrypts caches, the temporary disk and traffic to the storage.</summary>
    [Controls("CKV_AZURE_97")]
    public required bool HostEncryption { get; init; }

    /// <summary>The key that encrypts its disk.</summary>
    [Controls("CKV2_AZURE_14", "CKV_AZURE_93")]
    public required Encryption DiskEncryption { get; init; }

    /// <inheritdoc/>
    public static LinuxVirtualMachinePosture Relaxed { get; } = new()
    {
        PublicAddress = true, // a demo is reached directly
        HostEncryption = false, // the subscription need not be registered for it
        DiskEncryption = Encryption.ProviderKey, // no vault to pay for
    };

    /// <inheritdoc/>
    public static LinuxVirtualMachinePosture Hardened { get; } = new()
    {
        PublicAddress = false, // AZU-0076, CKV2_AZURE_39, CKV_AZURE_119
        HostEncryption = true, // CKV_AZURE_97
        DiskEncryption = Encryption.CustomerKey, // CKV_AZURE_93
    };
}

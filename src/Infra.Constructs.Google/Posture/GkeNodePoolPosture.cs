using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Google.NodePool"/>. Not configurable: nodes have no public address, boot securely into
/// Container-Optimized OS, expose only the GKE metadata server to workloads, and are repaired and upgraded automatically.
/// </summary>
public sealed record GkeNodePoolPosture : SecurityPosture, IPosturePresets<GkeNodePoolPosture>
{
    /// <summary>The key that encrypts the boot disks.</summary>
    public required Encryption DiskEncryption { get; init; }

    /// <summary>Whether nodes are Spot VMs, which Google can reclaim at any time.</summary>
    public required bool Spot { get; init; }

    /// <inheritdoc/>
    public static GkeNodePoolPosture Relaxed { get; } = new()
    {
        DiskEncryption = Encryption.ProviderKey, // no key to pay for
        Spot = true, // a third of the price
    };

    /// <inheritdoc/>
    public static GkeNodePoolPosture Hardened { get; } = new()
    {
        DiskEncryption = Encryption.CustomerKey, // CIS GKE 5.9.2
        Spot = false, // SOC 2 A1.1: capacity is guaranteed
    };
}

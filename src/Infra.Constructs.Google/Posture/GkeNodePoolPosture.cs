using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Google.NodePool"/>. What never varies is no setting: nodes have no public address, boot
/// securely into Container-Optimized OS, show workloads only Google's metadata server, and are repaired and upgraded by themselves.
/// </summary>
public sealed record GkeNodePoolPosture : SecurityPosture, IPosturePresets<GkeNodePoolPosture>
{
    /// <summary>Whose key encrypts the boot disks.</summary>
    public required Encryption DiskEncryption { get; init; }

    /// <summary>Whether nodes are spare capacity, which Google takes back when it needs it.</summary>
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
        DiskEncryption = Encryption.CustomerKey, // CIS GKE 5.9.1
        Spot = false, // SOC 2 A1.1: capacity stays
    };
}

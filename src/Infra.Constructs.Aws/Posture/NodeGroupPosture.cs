using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.NodeGroup"/>. Not configurable: nodes are in private subnets, disks are encrypted,
/// instance metadata requires a token and is not available to pods, and there is no SSH access.
/// </summary>
public sealed record NodeGroupPosture : SecurityPosture, IPosturePresets<NodeGroupPosture>
{
    /// <summary>The key that encrypts the disks.</summary>
    [Controls("INFRA-DISK-KEY")]
    public required Encryption DiskEncryption { get; init; }

    /// <summary>Whether metrics are collected every minute instead of every five minutes.</summary>
    public required bool DetailedMonitoring { get; init; }

    /// <inheritdoc/>
    public static NodeGroupPosture Relaxed { get; } = new()
    {
        DiskEncryption = Encryption.ProviderKey, // no key to pay for
        DetailedMonitoring = false, // fewer metrics to pay for
    };

    /// <inheritdoc/>
    public static NodeGroupPosture Hardened { get; } = new()
    {
        DiskEncryption = Encryption.CustomerKey, // SOC 2 CC6.1: we decide who may read a disk
        DetailedMonitoring = true, // SOC 2 CC7.2: minutes count in an incident
    };
}

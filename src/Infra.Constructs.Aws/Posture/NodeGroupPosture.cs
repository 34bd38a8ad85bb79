using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.NodeGroup"/>. What never varies is no setting: nodes stand in private subnets, their
/// disks are encrypted, instance metadata takes a token and answers no pod, and nobody logs in by SSH.
/// </summary>
public sealed record NodeGroupPosture : SecurityPosture, IPosturePresets<NodeGroupPosture>
{
    /// <summary>Whose key encrypts the disks.</summary>
    [Controls("INFRA-DISK-KEY")]
    public required Encryption DiskEncryption { get; init; }

    /// <summary>Whether metrics come every minute instead of every five.</summary>
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
        DiskEncryption = Encryption.CustomerKey, // SOC 2 CC6.1: who may read a disk is ours to say
        DetailedMonitoring = true, // SOC 2 CC7.2: minutes count in an incident
    };
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.Instance"/>. What never varies is no setting: its disk is encrypted, instance metadata
/// takes a token and answers no container, it has a role, and administrators come through Systems Manager.
/// </summary>
public sealed record InstancePosture : SecurityPosture, IPosturePresets<InstancePosture>
{
    /// <summary>Whether it is in a public subnet, with a public address.</summary>
    [Controls("CKV_AWS_88")]
    public required bool PublicAddress { get; init; }

    /// <summary>Whose key encrypts its disk.</summary>
    [Controls("INFRA-DISK-KEY")]
    public required Encryption DiskEncryption { get; init; }

    /// <summary>Whether its disk has bandwidth of its own; the types of generation 2 and before may have none.</summary>
    [Controls("CKV_AWS_135")]
    public required bool EbsOptimized { get; init; }

    /// <summary>Whether metrics come every minute instead of every five.</summary>
    [Controls("CKV_AWS_126")]
    public required bool DetailedMonitoring { get; init; }

    /// <summary>Whether EC2 refuses to terminate it.</summary>
    public required bool TerminationProtection { get; init; }

    /// <inheritdoc/>
    public static InstancePosture Relaxed { get; } = new()
    {
        PublicAddress = true, // a demonstration is reached directly, where a rule allows it
        DiskEncryption = Encryption.ProviderKey, // no key to pay for
        EbsOptimized = false, // the cheapest types can't
        DetailedMonitoring = false, // fewer metrics to pay for
        TerminationProtection = false, // a demonstration is torn down
    };

    /// <inheritdoc/>
    public static InstancePosture Hardened { get; } = new()
    {
        PublicAddress = false, // CKV_AWS_88
        DiskEncryption = Encryption.CustomerKey, // SOC 2 CC6.1: who may read a disk is ours to say
        EbsOptimized = true, // CKV_AWS_135
        DetailedMonitoring = true, // CKV_AWS_126
        TerminationProtection = true, // SOC 2 A1.2: nothing is lost by mistake
    };
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.Instance"/>. Not configurable: the disk is encrypted, instance metadata requires a
/// token and is not available to containers, the instance has a role, and administrators connect through Systems Manager.
/// </summary>
public sealed record InstancePosture : SecurityPosture, IPosturePresets<InstancePosture>
{
    /// <summary>Whether the instance is in a public subnet and has a public address.</summary>
    [Controls("CKV_AWS_88")]
    public required bool PublicAddress { get; init; }

    /// <summary>The key that encrypts its disk.</summary>
    [Controls("INFRA-DISK-KEY")]
    public required Encryption DiskEncryption { get; init; }

    /// <summary>Whether the instance is EBS-optimized, which types of generation 2 and earlier may not support.</summary>
    [Controls("CKV_AWS_135")]
    public required bool EbsOptimized { get; init; }

    /// <summary>Whether metrics are collected every minute instead of every five minutes.</summary>
    [Controls("CKV_AWS_126")]
    public required bool DetailedMonitoring { get; init; }

    /// <summary>Whether EC2 refuses to terminate it.</summary>
    public required bool TerminationProtection { get; init; }

    /// <inheritdoc/>
    public static InstancePosture Relaxed { get; } = new()
    {
        PublicAddress = true, // a demo is reached directly, where a rule allows it
        DiskEncryption = Encryption.ProviderKey, // no key to pay for
        EbsOptimized = false, // the cheapest types can't
        DetailedMonitoring = false, // fewer metrics to pay for
        TerminationProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static InstancePosture Hardened { get; } = new()
    {
        PublicAddress = false, // CKV_AWS_88
        DiskEncryption = Encryption.CustomerKey, // SOC 2 CC6.1: we decide who may read a disk
        EbsOptimized = true, // CKV_AWS_135
        DetailedMonitoring = true, // CKV_AWS_126
        TerminationProtection = true, // SOC 2 A1.2: nothing is lost by mistake
    };
}

using Infra.Constructs.Posture;

namespace Infra.Constructs.Aws.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Aws.Bucket"/>. Not configurable: all public access is blocked, ACLs are off, plain HTTP is
/// denied, and versioning is on.
/// </summary>
public sealed record BucketPosture : SecurityPosture, IPosturePresets<BucketPosture>
{
    /// <summary>The key that encrypts the objects.</summary>
    [Controls("AWS-0132", "CKV_AWS_145")]
    public required Encryption Encryption { get; init; }

    /// <summary>The number of days a version is kept after it was replaced or deleted.</summary>
    public required int NoncurrentRetentionDays { get; init; }

    /// <summary>Whether Terraform refuses to destroy the bucket.</summary>
    public required bool DestroyProtection { get; init; }

    /// <inheritdoc/>
    public static BucketPosture Relaxed { get; } = new()
    {
        Encryption = Encryption.ProviderKey, // no key to pay for
        NoncurrentRetentionDays = 7, // a week to notice a mistake
        DestroyProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static BucketPosture Hardened { get; } = new()
    {
        Encryption = Encryption.CustomerKey, // AWS-0132, CKV_AWS_145
        NoncurrentRetentionDays = 90, // SOC 2 A1.2: recovery within a quarter
        DestroyProtection = true, // SOC 2 A1.2: data survives a mistake
    };
}

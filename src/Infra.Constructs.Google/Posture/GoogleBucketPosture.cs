using Infra.Constructs.Posture;

namespace Infra.Constructs.Google.Posture;

/// <summary>
/// The security-relevant settings of <see cref="Google.Bucket"/>. Not configurable: access is controlled by IAM alone and never public, and
/// versioning is on.
/// </summary>
public sealed record GoogleBucketPosture : SecurityPosture, IPosturePresets<GoogleBucketPosture>
{
    /// <summary>The key that encrypts the objects.</summary>
    [Controls("GCP-0066")]
    public required Encryption Encryption { get; init; }

    /// <summary>The number of days a version is kept after it was replaced or deleted.</summary>
    public required int NoncurrentRetentionDays { get; init; }

    /// <summary>Whether Terraform refuses to destroy the bucket.</summary>
    public required bool DestroyProtection { get; init; }

    /// <inheritdoc/>
    public static GoogleBucketPosture Relaxed { get; } = new()
    {
        Encryption = Encryption.ProviderKey, // no key to pay for
        NoncurrentRetentionDays = 7, // a week to notice a mistake
        DestroyProtection = false, // demos are torn down
    };

    /// <inheritdoc/>
    public static GoogleBucketPosture Hardened { get; } = new()
    {
        Encryption = Encryption.CustomerKey, // GCP-0066
        NoncurrentRetentionDays = 90, // SOC 2 A1.2: recovery within a quarter
        DestroyProtection = true, // SOC 2 A1.2: data survives a mistake
    };
}

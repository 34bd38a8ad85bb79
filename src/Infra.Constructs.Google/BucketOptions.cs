using Infra.Constructs.Google.Posture;
using Infra.Constructs.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="Bucket"/>.</summary>
public sealed record BucketOptions
{
    /// <summary>The last part of the name <c>ESTATE-ENVIRONMENT-NAME-PROJECT</c>. The project number makes it globally unique.</summary>
    public required string Name { get; init; }

    /// <summary>Where the access log is written. A bucket that receives access logs has no access log itself.</summary>
    public required AccessLogs AccessLogs { get; init; }

    /// <summary>
    /// The key used with <see cref="Encryption.CustomerKey"/>. <see cref="ServiceAgent.CloudStorage"/> must be one of its users. Default: a
    /// key created for the bucket.
    /// </summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>Objects to delete after a number of days. Default: null, none.</summary>
    public ObjectExpiry? Expires { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public GoogleBucketPosture? Posture { get; init; }
}

using Infra.Constructs.Google.Posture;
using Infra.Constructs.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="Bucket"/>.</summary>
public sealed record BucketOptions
{
    /// <summary>
    /// The last part of its name, which is <c>ESTATE-ENVIRONMENT-NAME-PROJECT</c>: the project's number makes it unique in the world.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Where its access log goes. A bucket that receives access logs has none of its own.</summary>
    public required AccessLogs AccessLogs { get; init; }

    /// <summary>
    /// The key for <see cref="Encryption.CustomerKey"/>, which <see cref="ServiceAgent.CloudStorage"/> may use.
    /// Default: a key of its own.
    /// </summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>What of it goes after a while. Default: nothing.</summary>
    public ObjectExpiry? Expires { get; init; }

    /// <summary>Default: the preset of the environment.</summary>
    public GoogleBucketPosture? Posture { get; init; }
}

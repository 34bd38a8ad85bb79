using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="Bucket"/>.</summary>
public sealed record BucketOptions
{
    /// <summary>The last part of the name <c>ESTATE-ENVIRONMENT-NAME-ACCOUNT</c>. The account id makes it globally unique.</summary>
    public required string Name { get; init; }

    /// <summary>Where the access log is written. A bucket that receives access logs has no access log itself.</summary>
    public required AccessLogs AccessLogs { get; init; }

    /// <summary>The key used with <see cref="Encryption.CustomerKey"/>. Default: a key created for the bucket.</summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>Statements added to the bucket policy, which denies plain HTTP. Default: empty.</summary>
    public IReadOnlyList<PolicyStatement> Policy { get; init; } = [];

    /// <summary>Objects to delete after a number of days. Default: null, none.</summary>
    public ObjectExpiry? Expires { get; init; }

    /// <summary>The posture. Default: the preset of the environment.</summary>
    public BucketPosture? Posture { get; init; }
}

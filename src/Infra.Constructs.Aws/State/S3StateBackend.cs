using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws.State;

/// <summary>State in S3: encrypted with a customer-managed key, versioned and locked.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/language/backend/s3</remarks>
public sealed record S3StateBackend : StateBackend
{
    /// <summary>The name of the bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>The region of the bucket.</summary>
    public required string Region { get; init; }

    /// <summary>The ARN of the key that encrypts the states, or of its alias.</summary>
    public required string KmsKeyArn { get; init; }

    /// <summary>The name of the lock table. Not used with <see cref="StateLock.LockFile"/>.</summary>
    public required string LockTable { get; init; }

    /// <summary>How states are locked. Default: <see cref="StateLock.Both"/>.</summary>
    public StateLock Lock { get; init; } = StateLock.Both;

    /// <inheritdoc />
    public override void Configure(EstateStack stack, string key)
    {
        var backend = new S3Backend(stack, new S3BackendConfig
        {
            Bucket = Bucket,
            Key = key,
            Region = Region,
            Encrypt = true,
            KmsKeyId = KmsKeyArn,
            DynamodbTable = Lock == StateLock.LockFile ? null : LockTable,
        });
        // CDKTF 0.21 generates the backend of Terraform 1.9, which has no lock file.
        if (Lock != StateLock.DynamoDb) backend.AddOverride("use_lockfile", true);
    }
}

using Infra.Constructs.Estates;

namespace Infra.Constructs.Aws.State;

/// <summary>State in S3: encrypted with a customer key, versioned and locked.</summary>
/// <remarks>https://developer.hashicorp.com/terraform/language/backend/s3</remarks>
public sealed record S3StateBackend : StateBackend
{
    /// <summary>The bucket's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>The bucket's region.</summary>
    public required string Region { get; init; }

    /// <summary>ARN of the key, or of its alias, with which the states are encrypted.</summary>
    public required string KmsKeyArn { get; init; }

    /// <summary>The lock table's name. Not used with <see cref="StateLock.LockFile"/>.</summary>
    public required string LockTable { get; init; }

    /// <summary>Default: <see cref="StateLock.Both"/>.</summary>
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
        // CDKTF 0.21 knows the backend of Terraform 1.9, which had no lock file.
        if (Lock != StateLock.DynamoDb) backend.AddOverride("use_lockfile", true);
    }
}

namespace Infra.Constructs.Aws.State;

/// <summary>How a state in S3 is locked against concurrent runs.</summary>
public enum StateLock
{
    /// <summary>
    /// A DynamoDB item and a lock file. Terraform acquires both, so that versions before 1.10, which do not support lock files, and future
    /// versions without DynamoDB locking exclude each other.
    /// </summary>
    Both,

    /// <summary>A DynamoDB item only. Deprecated in Terraform 1.11.</summary>
    DynamoDb,

    /// <summary>A <c>.tflock</c> object next to the state only. Requires Terraform 1.10 or later everywhere.</summary>
    LockFile,
}

namespace Infra.Constructs.Aws.State;

/// <summary>How a second Terraform is kept from an S3 state that one is working on.</summary>
public enum StateLock
{
    /// <summary>
    /// A DynamoDB item and a lock file. Terraform takes both, so that versions before 1.10, which know no lock file, and those after
    /// the announced end of DynamoDB locking exclude each other.
    /// </summary>
    Both,

    /// <summary>A DynamoDB item only. Deprecated by Terraform 1.11.</summary>
    DynamoDb,

    /// <summary>A <c>.tflock</c> object beside the state only. Needs Terraform 1.10 everywhere.</summary>
    LockFile,
}

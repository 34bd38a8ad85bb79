using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws.State;

/// <summary>The S3 storage of stack states, with the properties that the pipelines' roles need.</summary>
public interface IS3StateStorage
{
    /// <summary>The ARN of the bucket, known at synth.</summary>
    string BucketArn { get; }

    /// <summary>The ARN of the key that encrypts the states.</summary>
    string KeyArn { get; }

    /// <summary>The name of the lock table, known at synth.</summary>
    string LockTableName { get; }
}

/// <summary>State storage that the estate does not manage.</summary>
internal sealed record ExistingS3StateStorage(string BucketArn, string KeyArn, string LockTableName) : IS3StateStorage
{
    public static ExistingS3StateStorage Of(S3StateBackend backend)
    {
        // IAM compares the ARN of the key itself; with an alias ARN, nothing would be allowed.
        if (backend.KmsKeyArn.Split(':') is not ["arn", var partition, "kms", _, _, var key] || !key.StartsWith("key/", StringComparison.Ordinal))
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA1270", "S3StateStorage.FromExisting", $"KmsKeyArn is \"{backend.KmsKeyArn}\"; a role is granted the key by its ARN.",
                "Write it as arn:aws:kms:REGION:ACCOUNT:key/ID: aws kms describe-key prints it."));
        }

        return new($"arn:{partition}:s3:::{backend.Bucket}", backend.KmsKeyArn, backend.LockTable);
    }
}

using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws.State;

/// <summary>Where states of stacks are stored in S3, as the roles of pipelines need to know it.</summary>
public interface IS3StateStorage
{
    /// <summary>The ARN of the bucket, known at synth.</summary>
    string BucketArn { get; }

    /// <summary>The ARN of the key with which states are encrypted.</summary>
    string KeyArn { get; }

    /// <summary>The name of the lock table, known at synth.</summary>
    string LockTableName { get; }
}

/// <summary>A storage that no stack of the estate makes.</summary>
internal sealed record ExistingS3StateStorage(string BucketArn, string KeyArn, string LockTableName) : IS3StateStorage
{
    public static ExistingS3StateStorage Of(S3StateBackend backend)
    {
        // IAM compares the key's own ARN; one of an alias would allow nothing.
        if (backend.KmsKeyArn.Split(':') is not ["arn", var partition, "kms", _, _, var key] || !key.StartsWith("key/", StringComparison.Ordinal))
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA1270", "S3StateStorage.FromExisting", $"KmsKeyArn is \"{backend.KmsKeyArn}\"; a role is given the key itself, by its ARN.",
                "Write it as arn:aws:kms:REGION:ACCOUNT:key/ID: aws kms describe-key prints it."));
        }

        return new($"arn:{partition}:s3:::{backend.Bucket}", backend.KmsKeyArn, backend.LockTable);
    }
}

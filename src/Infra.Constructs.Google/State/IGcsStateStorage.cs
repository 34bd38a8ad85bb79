namespace Infra.Constructs.Google.State;

/// <summary>The Cloud Storage location of stack states, with the properties that the pipelines' accounts need.</summary>
public interface IGcsStateStorage
{
    /// <summary>The name of the bucket, known at synth.</summary>
    string BucketName { get; }

    /// <summary>The bucket name as a reference: resources that use it are created after the bucket, if the estate creates it.</summary>
    string BucketReference { get; }
}

/// <summary>State storage that the estate does not manage.</summary>
internal sealed record ExistingGcsStateStorage(string BucketName) : IGcsStateStorage
{
    public string BucketReference => BucketName;
}

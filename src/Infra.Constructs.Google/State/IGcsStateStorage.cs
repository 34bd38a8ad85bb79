namespace Infra.Constructs.Google.State;

/// <summary>Where states of stacks are stored in Cloud Storage, as the accounts of pipelines need to know it.</summary>
public interface IGcsStateStorage
{
    /// <summary>The bucket's name, known at synth.</summary>
    string BucketName { get; }

    /// <summary>The same for resources, which wait for the bucket where the estate makes it.</summary>
    string BucketReference { get; }
}

/// <summary>A storage that no stack of the estate makes.</summary>
internal sealed record ExistingGcsStateStorage(string BucketName) : IGcsStateStorage
{
    public string BucketReference => BucketName;
}

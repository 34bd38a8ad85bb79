using Infra.Constructs.Estates;
using Infra.Constructs.Google.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Google.State;

/// <summary>
/// What a <see cref="GcsStateBackend"/> needs: the bucket, the bucket of its access log, and the key. Always hardened: states hold
/// secrets, and a lost state is a lost estate.
/// </summary>
public sealed class GcsStateStorage : EstateConstruct, IGcsStateStorage
{
    private const string Name = "tfstate";

    /// <summary>Creates the storage under the names that <see cref="BackendFor"/> says.</summary>
    public GcsStateStorage(GoogleStack scope, string id) : base(scope, id)
    {
        Key = new EncryptionKey(this, "Key", new() { Name = Name, Users = [ServiceAgent.CloudStorage] });
        Logs = new Bucket(this, "Logs", new()
        {
            Name = $"{Name}-logs", AccessLogs = AccessLogs.ReceivesThem, Key = Key, Posture = GoogleBucketPosture.Hardened,
        });
        Bucket = new Bucket(this, "Bucket", new()
        {
            Name = Name, AccessLogs = AccessLogs.To(Logs), Key = Key, Expires = SavedPlans.Expiry, Posture = GoogleBucketPosture.Hardened,
        });
    }

    /// <summary>The customer key of states and access logs.</summary>
    public EncryptionKey Key { get; }

    /// <summary>The bucket of the states.</summary>
    public Bucket Bucket { get; }

    /// <summary>The bucket of its access log.</summary>
    public Bucket Logs { get; }

    /// <inheritdoc/>
    public string BucketName => Bucket.BucketName;

    /// <inheritdoc/>
    public string BucketReference => Bucket.Resource.Name;

    /// <summary>A storage that exists, and that no stack of the estate makes.</summary>
    public static IGcsStateStorage FromExisting(GcsStateBackend backend) => new ExistingGcsStateStorage(backend.Bucket);

    /// <summary>The backend that this storage is for. Its name follows from the estate and the project, so that stacks need no lookup.</summary>
    /// <param name="estate">The estate's name.</param>
    /// <param name="projectNumber">The number of the project that holds the states.</param>
    public static GcsStateBackend BackendFor(string estate, string projectNumber) => new() { Bucket = $"{estate}-{Name}-{projectNumber}" };
}

using Infra.Constructs.Estates;
using Infra.Constructs.Google.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Google.State;

/// <summary>
/// The resources of a <see cref="GcsStateBackend"/>: the bucket, the bucket for its access log, and the key. Always hardened: states
/// contain secrets, and without its states an estate is lost.
/// </summary>
public sealed class GcsStateStorage : EstateConstruct, IGcsStateStorage
{
    private const string Name = "tfstate";

    /// <summary>Creates the storage with the names from <see cref="BackendFor"/>.</summary>
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

    /// <summary>The customer-managed key of the states and access logs.</summary>
    public EncryptionKey Key { get; }

    /// <summary>The bucket that stores the states.</summary>
    public Bucket Bucket { get; }

    /// <summary>The bucket that stores the access log.</summary>
    public Bucket Logs { get; }

    /// <inheritdoc/>
    public string BucketName => Bucket.BucketName;

    /// <inheritdoc/>
    public string BucketReference => Bucket.Resource.Name;

    /// <summary>References existing storage that the estate does not manage.</summary>
    public static IGcsStateStorage FromExisting(GcsStateBackend backend) => new ExistingGcsStateStorage(backend.Bucket);

    /// <summary>Returns the backend for this storage. The name follows from the estate and the project, so stacks need no lookup.</summary>
    /// <param name="estate">The name of the estate.</param>
    /// <param name="projectNumber">The number of the project that stores the states.</param>
    public static GcsStateBackend BackendFor(string estate, string projectNumber) => new() { Bucket = $"{estate}-{Name}-{projectNumber}" };
}

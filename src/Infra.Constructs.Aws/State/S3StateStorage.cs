using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;
using Infra.Constructs.State;

namespace Infra.Constructs.Aws.State;

/// <summary>
/// The resources of an <see cref="S3StateBackend"/>: the bucket, the bucket for its access log, the key and the lock table. Always
/// hardened: states contain secrets, and without its states an estate is lost.
/// </summary>
public sealed class S3StateStorage : EstateConstruct, IS3StateStorage
{
    /// <summary>Creates the storage with the names from <see cref="BackendFor"/>.</summary>
    public S3StateStorage(AwsStack scope, string id) : base(scope, id)
    {
        var backend = BackendFor(scope.Estate.Name, scope.Account.Id, scope.Account.Region, scope.Account.Partition);
        Key = new EncryptionKey(this, "Key", new() { Name = KeyName, Description = "Terraform states and their locks", Protected = true });
        Logs = new Bucket(this, "Logs", new() { Name = $"{BucketName}-logs", AccessLogs = AccessLogs.ReceivesThem, Posture = BucketPosture.Hardened });
        Bucket = new Bucket(this, "Bucket", new()
        {
            Name = BucketName, AccessLogs = AccessLogs.To(Logs), Key = Key, Expires = SavedPlans.Expiry, Posture = BucketPosture.Hardened,
        });
        LockTableName = AwsNameRules.DynamoDbTable.Check(ConstructPath, backend.LockTable);
        LockTable = new AwsDynamodbTable(this, "LockTable", new AwsDynamodbTableConfig
        {
            Name = LockTableName,
            BillingMode = "PAY_PER_REQUEST",
            HashKey = "LockID",
            Attribute = new[] { new AwsDynamodbTableAttribute { Name = "LockID", Type = "S" } },
            PointInTimeRecovery = new AwsDynamodbTablePointInTimeRecovery { Enabled = true },
            ServerSideEncryption = new AwsDynamodbTableServerSideEncryption { Enabled = true, KmsKeyArn = Key.Arn },
            DeletionProtectionEnabled = true,
            Lifecycle = new TerraformResourceLifecycle { PreventDestroy = true },
        });
    }

    private const string BucketName = "tfstate";
    private const string KeyName = "tfstate";

    /// <summary>The customer-managed key of the states and locks.</summary>
    public EncryptionKey Key { get; }

    /// <summary>The bucket that stores the states.</summary>
    public Bucket Bucket { get; }

    /// <summary>The bucket that stores the access log.</summary>
    public Bucket Logs { get; }

    /// <summary>The lock table.</summary>
    public AwsDynamodbTable LockTable { get; }

    /// <inheritdoc/>
    public string LockTableName { get; }

    /// <inheritdoc/>
    public string BucketArn => Bucket.Arn;

    /// <inheritdoc/>
    public string KeyArn => Key.Arn;

    /// <summary>References existing storage that the estate does not manage.</summary>
    /// <param name="backend">The backend of the stacks. Its key must be given by the key's own ARN, not by an alias.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1270: <see cref="S3StateBackend.KmsKeyArn"/> is not the ARN of a key.</exception>
    public static IS3StateStorage FromExisting(S3StateBackend backend) => ExistingS3StateStorage.Of(backend);

    /// <summary>Returns the backend for this storage. The names follow from the estate and the account, so stacks need no lookup.</summary>
    /// <param name="estate">The name of the estate.</param>
    /// <param name="account">The account id.</param>
    /// <param name="region">The region.</param>
    /// <param name="partition">The partition. Default: <c>aws</c>.</param>
    public static S3StateBackend BackendFor(string estate, string account, string region, string partition = "aws") => new()
    {
        Bucket = $"{estate}-{BucketName}-{account}",
        Region = region,
        KmsKeyArn = $"arn:{partition}:kms:{region}:{account}:alias/{estate}-{KeyName}",
        LockTable = $"{estate}-tflock",
    };
}

using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Aws.Posture;
using Infra.Constructs.Estates;
using Infra.Constructs.State;

namespace Infra.Constructs.Aws.State;

/// <summary>
/// What an <see cref="S3StateBackend"/> needs: the bucket, the bucket of its access log, the key, and the lock table. Always hardened:
/// states hold secrets, and a lost state is a lost estate.
/// </summary>
public sealed class S3StateStorage : EstateConstruct, IS3StateStorage
{
    /// <summary>Creates the storage under the names that <see cref="BackendFor"/> says.</summary>
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

    /// <summary>The customer key of states and locks.</summary>
    public EncryptionKey Key { get; }

    /// <summary>The bucket of the states.</summary>
    public Bucket Bucket { get; }

    /// <summary>The bucket of its access log.</summary>
    public Bucket Logs { get; }

    /// <summary>The lock table.</summary>
    public AwsDynamodbTable LockTable { get; }

    /// <inheritdoc/>
    public string LockTableName { get; }

    /// <inheritdoc/>
    public string BucketArn => Bucket.Arn;

    /// <inheritdoc/>
    public string KeyArn => Key.Arn;

    /// <summary>A storage that exists, and that no stack of the estate makes.</summary>
    /// <param name="backend">What the stacks use; its key is named by the key's own ARN, not by an alias.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1270: <see cref="S3StateBackend.KmsKeyArn"/> is not the ARN of a key.</exception>
    public static IS3StateStorage FromExisting(S3StateBackend backend) => ExistingS3StateStorage.Of(backend);

    /// <summary>The backend that this storage is for. Its names follow from the estate and the account, so that stacks need no lookup.</summary>
    /// <param name="estate">The estate's name.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="region">The region.</param>
    /// <param name="partition">Default: <c>aws</c>.</param>
    public static S3StateBackend BackendFor(string estate, string account, string region, string partition = "aws") => new()
    {
        Bucket = $"{estate}-{BucketName}-{account}",
        Region = region,
        KmsKeyArn = $"arn:{partition}:kms:{region}:{account}:alias/{estate}-{KeyName}",
        LockTable = $"{estate}-tflock",
    };
}

using Infra.Constructs.Azure.Naming;
using Infra.Constructs.Azure.Posture;
using Infra.Constructs.Posture;
using Infra.Constructs.State;

namespace Infra.Constructs.Azure;

/// <summary>A storage account for blobs with double encryption, no anonymous access, and soft delete.</summary>
/// <remarks>https://learn.microsoft.com/azure/storage/blobs/security-recommendations</remarks>
public sealed class StorageAccount : AzureConstruct
{
    private readonly StorageAccountOptions _options;

    /// <summary>Creates the account.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1106: the name is not a valid storage account name. INFRA1510: the posture requires a vault, network or workspace that is not
    /// given.
    /// </exception>
    public StorageAccount(Construct scope, string id, StorageAccountOptions options) : base(scope, id)
    {
        _options = options;
        Posture = Adopt(options.Posture);
        Validate(
            Needs(options.Vault, "Vault", Posture.Encryption == Encryption.CustomerKey, "StorageAccountPosture.Encryption needs its customer key"),
            Needs(options.Network, "Network", Posture.PrivateOnly, "StorageAccountPosture.PrivateOnly creates a private endpoint in it"),
            Needs(options.Workspace, "Workspace", Posture.RequestLog, "StorageAccountPosture.RequestLog sends every request to it"));

        AccountName = UniqueName(options.Name, AzureNameRules.StorageAccount, separator: "");
        var identity = Posture.Encryption == Encryption.CustomerKey ? CreateKey(options.Vault!) : null;
        Resource = new AzurermStorageAccount(this, "Account", Configure(identity));
        Id = Resource.Id;
        if (Lifecycle().ToArray() is { Length: > 0 } rules) Forget(rules);
        if (Posture.PrivateOnly) _ = new PrivateEndpoint(this, "Endpoint", options.Network!, PrivateLink);
        if (Posture.RequestLog) options.Workspace!.Receive(this, "RequestLog", $"{Id}/blobServices/default", ["StorageDelete", "StorageRead", "StorageWrite"]);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermStorageAccount Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    /// <summary>The name, known at synth.</summary>
    public string AccountName { get; }

    /// <summary>The customer-managed key, or null with a provider-managed key.</summary>
    public EncryptionKey? Key { get; private set; }

    /// <summary>The posture in effect.</summary>
    public StorageAccountPosture Posture { get; }

    /// <summary>The target of a private endpoint.</summary>
    public PrivateLink PrivateLink => new($"{_options.Name}-blob", Id, "blob", "privatelink.blob.core.windows.net");

    private ManagedIdentity CreateKey(KeyVault vault)
    {
        Key = new EncryptionKey(this, "Key", $"{_options.Name}-storage", vault);
        var identity = new ManagedIdentity(this, "Identity", $"{_options.Name}-storage-encryption", _options.ResourceGroup);
        Key.AllowUseBy(identity);
        return identity;
    }

    private AzurermStorageAccountConfig Configure(ManagedIdentity? identity) => new()
    {
        Name = AccountName,
        ResourceGroupName = _options.ResourceGroup.Name,
        Location = Subscription.Location,
        AccountKind = "StorageV2",
        AccountTier = "Standard",
        AccountReplicationType = Posture.GeoReplication ? "GZRS" : "LRS",
        MinTlsVersion = "TLS1_2",
        HttpsTrafficOnlyEnabled = true,
        AllowNestedItemsToBePublic = false,
        CrossTenantReplicationEnabled = false,
        DefaultToOauthAuthentication = true,
        InfrastructureEncryptionEnabled = true,
        LocalUserEnabled = false,
        SharedAccessKeyEnabled = Posture.SharedKeys,
        SasPolicy = new AzurermStorageAccountSasPolicy { ExpirationPeriod = "01.00:00:00" },
        PublicNetworkAccessEnabled = !Posture.PrivateOnly,
        NetworkRules = new AzurermStorageAccountNetworkRules
        {
            DefaultAction = "Deny", Bypass = ["AzureServices"], IpRules = Posture.PrivateOnly ? null : [.. Stack.RunnerAddresses],
        },
        BlobProperties = new AzurermStorageAccountBlobProperties
        {
            VersioningEnabled = _options.KeepVersions,
            DeleteRetentionPolicy = new AzurermStorageAccountBlobPropertiesDeleteRetentionPolicy { Days = Posture.RecoveryDays },
            ContainerDeleteRetentionPolicy = new AzurermStorageAccountBlobPropertiesContainerDeleteRetentionPolicy { Days = Posture.RecoveryDays },
        },
        Identity = identity is null ? null : new AzurermStorageAccountIdentity { Type = "UserAssigned", IdentityIds = [identity.Id] },
        CustomerManagedKey = identity is null ? null : new AzurermStorageAccountCustomerManagedKey
        {
            KeyVaultKeyId = Key!.VersionlessUrl, UserAssignedIdentityId = identity.Id,
        },
        DependsOn = identity?.Grants,
        Lifecycle = ProtectedBy(Posture.DestroyProtection),
    };

    /// <summary>Deletes old versions, which would otherwise be kept, and paid for, indefinitely.</summary>
    private void Forget(AzurermStorageManagementPolicyRule[] rules) => _ = new AzurermStorageManagementPolicy(this, "Lifecycle", new AzurermStorageManagementPolicyConfig
    {
        StorageAccountId = Id,
        Rule = rules,
    });

    private IEnumerable<AzurermStorageManagementPolicyRule> Lifecycle()
    {
        if (_options.KeepVersions) yield return TidyUp();
        if (_options.Expires is { } expires) yield return Expire(expires);
    }

    private AzurermStorageManagementPolicyRule TidyUp() => new()
    {
        Name = "tidy-up",
        Enabled = true,
        Filters = new AzurermStorageManagementPolicyRuleFilters { BlobTypes = ["blockBlob"] },
        Actions = new AzurermStorageManagementPolicyRuleActions { Version = VersionsAfter(Posture.RecoveryDays) },
    };

    private static AzurermStorageManagementPolicyRule Expire(ObjectExpiry expiry) => new()
    {
        Name = "expire",
        Enabled = true,
        Filters = new AzurermStorageManagementPolicyRuleFilters { BlobTypes = ["blockBlob"], PrefixMatch = [expiry.Prefix] },
        Actions = new AzurermStorageManagementPolicyRuleActions
        {
            BaseBlob = new AzurermStorageManagementPolicyRuleActionsBaseBlob { DeleteAfterDaysSinceModificationGreaterThan = expiry.Days },
            Version = VersionsAfter(ObjectExpiry.VersionDays),
        },
    };

    private static AzurermStorageManagementPolicyRuleActionsVersion VersionsAfter(int days) => new() { DeleteAfterDaysSinceCreation = days };
}

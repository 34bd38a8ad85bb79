using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>A disk encryption set: encrypts managed disks with its own customer-managed key and follows its rotation.</summary>
/// <remarks>https://learn.microsoft.com/azure/virtual-machines/disk-encryption</remarks>
public sealed class DiskEncryptionSet : AzureConstruct
{
    /// <summary>Creates the key, the identity that may use it, and the disk encryption set.</summary>
    public DiskEncryptionSet(Construct scope, string id, DiskEncryptionSetOptions options) : base(scope, id)
    {
        Key = new EncryptionKey(this, "Key", options.Name, options.Vault);
        Identity = new ManagedIdentity(this, "Identity", $"{options.Name}-encryption", options.ResourceGroup);
        Key.AllowUseBy(Identity);
        Resource = new AzurermDiskEncryptionSet(this, "DiskEncryptionSet", new AzurermDiskEncryptionSetConfig
        {
            Name = ResourceName(options.Name, AzureNameRules.DiskEncryptionSet),
            ResourceGroupName = options.ResourceGroup.Name,
            Location = Subscription.Location,
            KeyVaultKeyId = Key.VersionlessUrl,
            AutoKeyRotationEnabled = true,
            EncryptionType = "EncryptionAtRestWithCustomerKey",
            Identity = new AzurermDiskEncryptionSetIdentity { Type = "UserAssigned", IdentityIds = [Identity.Id] },
            DependsOn = Identity.Grants,
        });
        Id = Resource.Id;
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermDiskEncryptionSet Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    /// <summary>The customer-managed key.</summary>
    public EncryptionKey Key { get; }

    /// <summary>The identity that uses the key.</summary>
    public ManagedIdentity Identity { get; }
}

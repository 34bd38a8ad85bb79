using Infra.Constructs.Azure.Naming;
using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>
/// A key vault in which roles decide who may what, that nothing can purge, and whose firewall lets in <see cref="AzureSubscription.RunnerAddresses"/>
/// and trusted services of Azure. Whoever applies it needs the role <c>Key Vault Crypto Officer</c> to create keys.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/key-vault/general/best-practices</remarks>
public sealed class KeyVault : AzureConstruct
{
    /// <summary>Creates the vault.</summary>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: the name is none for a vault. INFRA1510: the posture logs requests, and there is no workspace.</exception>
    public KeyVault(Construct scope, string id, KeyVaultOptions options) : base(scope, id)
    {
        Posture = Adopt(options.Posture);
        Validate(Needs(options.Workspace, "Workspace", Posture.RequestLog, "KeyVaultPosture.RequestLog sends every use of a key to it"));
        KeysExpire = options.KeysExpire;
        Resource = new AzurermKeyVault(this, "Vault", new AzurermKeyVaultConfig
        {
            Name = UniqueName(options.Name, AzureNameRules.KeyVault),
            ResourceGroupName = options.ResourceGroup.Name,
            Location = Subscription.Location,
            TenantId = Subscription.TenantId,
            SkuName = Posture.HardwareKeys ? "premium" : "standard",
            RbacAuthorizationEnabled = true,
            // Disks and storage accounts take keys only from a vault that can't be purged.
            PurgeProtectionEnabled = true,
            SoftDeleteRetentionDays = 90,
            PublicNetworkAccessEnabled = Subscription.RunnerAddresses.Count > 0,
            NetworkAcls = new AzurermKeyVaultNetworkAcls
            {
                DefaultAction = "Deny", Bypass = "AzureServices", IpRules = [.. Subscription.RunnerAddresses],
            },
            Lifecycle = ProtectedBy(Posture.DestroyProtection),
        });
        Id = Resource.Id;
        if (Posture.RequestLog) options.Workspace!.Receive(this, "RequestLog", Id, ["AuditEvent"]);
    }

    /// <summary>The L1 resource, for what the options leave out.</summary>
    public AzurermKeyVault Resource { get; }

    /// <summary>Its resource id.</summary>
    public string Id { get; }

    /// <summary>The settings it was built with.</summary>
    public KeyVaultPosture Posture { get; }

    /// <summary>What a private endpoint connects to.</summary>
    public PrivateLink PrivateLink => new("vault", Id, "vault", "privatelink.vaultcore.azure.net");

    internal DateOnly KeysExpire { get; }
}

using Infra.Constructs.Azure.Naming;
using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>
/// A key vault with role-based access and purge protection. Its firewall allows the addresses of the environment's runners and trusted Azure
/// services; if the runners have no addresses, its public endpoint is off. The identity that applies it needs the role
/// <c>Key Vault Crypto Officer</c> to create keys.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/key-vault/general/best-practices</remarks>
public sealed class KeyVault : AzureConstruct
{
    /// <summary>Creates the vault.</summary>
    /// <exception cref="Contracts.Problems.InfraException">
    /// INFRA1106: the name is not a valid vault name. INFRA1510: the posture requires a request log, and there is no workspace. INFRA1511: the
    /// vault refuses the runners of an environment with hard gates.
    /// </exception>
    public KeyVault(Construct scope, string id, KeyVaultOptions options) : base(scope, id)
    {
        Posture = Adopt(options.Posture);
        Validate(
        [
            Needs(options.Workspace, "Workspace", Posture.RequestLog, "KeyVaultPosture.RequestLog sends every use of a key to it"),
            .. RunnerAccess.ToVault(this),
        ]);
        KeysExpire = options.KeysExpire;
        Resource = new AzurermKeyVault(this, "Vault", new AzurermKeyVaultConfig
        {
            Name = UniqueName(options.Name, AzureNameRules.KeyVault),
            ResourceGroupName = options.ResourceGroup.Name,
            Location = Subscription.Location,
            TenantId = Subscription.TenantId,
            SkuName = Posture.HardwareKeys ? "premium" : "standard",
            RbacAuthorizationEnabled = true,
            // Disks and storage accounts accept keys only from a vault with purge protection.
            PurgeProtectionEnabled = true,
            SoftDeleteRetentionDays = 90,
            PublicNetworkAccessEnabled = Stack.RunnerAddresses.Count > 0,
            NetworkAcls = new AzurermKeyVaultNetworkAcls
            {
                DefaultAction = "Deny", Bypass = "AzureServices", IpRules = [.. Stack.RunnerAddresses],
            },
            Lifecycle = ProtectedBy(Posture.DestroyProtection),
        });
        Id = Resource.Id;
        if (Posture.RequestLog) options.Workspace!.Receive(this, "RequestLog", Id, ["AuditEvent"]);
    }

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermKeyVault Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }

    /// <summary>The posture in effect.</summary>
    public KeyVaultPosture Posture { get; }

    /// <summary>The target of a private endpoint.</summary>
    public PrivateLink PrivateLink => new("vault", Id, "vault", "privatelink.vaultcore.azure.net");

    internal DateOnly KeysExpire { get; }
}

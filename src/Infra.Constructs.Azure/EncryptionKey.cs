using System.Globalization;
using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>A key in a vault that wraps the keys of disks or of a storage account. It rotates yearly.</summary>
public sealed class EncryptionKey : AzureConstruct
{
    // Rotation gives each new version its own date.
    private static readonly string[] SetByRotation = ["expiration_date"];

    /// <summary>Creates the key <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public EncryptionKey(Construct scope, string id, string name, KeyVault vault) : base(scope, id) =>
        Resource = new AzurermKeyVaultKey(this, "Key", new AzurermKeyVaultKeyConfig
        {
            Name = ResourceName(name, AzureNameRules.KeyVaultKey),
            KeyVaultId = vault.Id,
            KeyType = vault.Posture.HardwareKeys ? "RSA-HSM" : "RSA",
            KeySize = 3072,
            KeyOpts = ["unwrapKey", "wrapKey"],
            ExpirationDate = string.Create(CultureInfo.InvariantCulture, $"{vault.KeysExpire:yyyy-MM-dd}T00:00:00Z"),
            RotationPolicy = new AzurermKeyVaultKeyRotationPolicy
            {
                ExpireAfter = "P2Y",
                NotifyBeforeExpiry = "P30D",
                Automatic = new AzurermKeyVaultKeyRotationPolicyAutomatic { TimeAfterCreation = "P1Y" },
            },
            Lifecycle = new TerraformResourceLifecycle
            {
                IgnoreChanges = SetByRotation, PreventDestroy = vault.Posture.DestroyProtection ? true : null,
            },
        });

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public AzurermKeyVaultKey Resource { get; }

    /// <summary>The key URL without a version. Resources that use it follow the rotation.</summary>
    public string VersionlessUrl => Resource.VersionlessId;

    /// <summary>Allows an identity to wrap and unwrap with this key, and with no other key in the vault.</summary>
    public void AllowUseBy(ManagedIdentity identity) =>
        identity.Grant("UseKey", "Key Vault Crypto Service Encryption User", Resource.ResourceVersionlessId, "Wraps and unwraps data keys");
}

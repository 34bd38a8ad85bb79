using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>
/// A key vault secret whose value is set outside the estate. The estate knows its location and grants access; its value is in no plan and
/// no state.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/key-vault/secrets/secrets-best-practices</remarks>
public sealed class SecretReference : AzureConstruct
{
    private readonly KeyVault _vault;

    /// <summary>References a secret in a vault. Nothing is looked up; the secret must exist when it is read.</summary>
    /// <param name="scope">The stack or a construct in it.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="vault">The vault.</param>
    /// <param name="name">The name in the vault: at most 127 letters, digits and hyphens.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: the name is not a valid secret name.</exception>
    public SecretReference(Construct scope, string id, KeyVault vault, string name) : base(scope, id) =>
        (_vault, Name) = (vault, AzureNameRules.KeyVaultSecret.Check(ConstructPath, name));

    /// <summary>The name in the vault.</summary>
    public string Name { get; }

    /// <summary>
    /// The URI of the latest version, <c>https://VAULT.vault.azure.net/secrets/NAME</c>, for consumers at run time, such as an App Service
    /// reference or a secret of a container app.
    /// </summary>
    public string Uri => $"{_vault.Resource.VaultUri}secrets/{Name}";

    /// <summary>Allows a workload to read this secret, and no other.</summary>
    public void GrantRead(ManagedIdentity identity) =>
        identity.Grant($"Read-{Node.Id}", "Key Vault Secrets User", $"{_vault.Id}/secrets/{Name}", $"Reads the secret {Name}");
}

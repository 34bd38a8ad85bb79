using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>
/// A secret of a key vault that somebody else fills. The estate knows where it is and says who may read it; its value is in no plan and no state.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/key-vault/secrets/secrets-best-practices</remarks>
public sealed class SecretReference : AzureConstruct
{
    private readonly KeyVault _vault;

    /// <summary>Names a secret of a vault. Nothing is looked up: what reads it must find it there.</summary>
    /// <param name="scope">The stack, or a construct in it.</param>
    /// <param name="id">Its id in the construct tree.</param>
    /// <param name="vault">The vault.</param>
    /// <param name="name">Its name in the vault: letters, digits and hyphens, at most 127.</param>
    /// <exception cref="Contracts.Problems.InfraException">INFRA1106: a vault takes no such name.</exception>
    public SecretReference(Construct scope, string id, KeyVault vault, string name) : base(scope, id) =>
        (_vault, Name) = (vault, AzureNameRules.KeyVaultSecret.Check(ConstructPath, name));

    /// <summary>Its name in the vault.</summary>
    public string Name { get; }

    /// <summary><c>https://VAULT.vault.azure.net/secrets/NAME</c>, whichever version is the newest, for what reads it when it runs: a reference of App Service, a secret of a container app.</summary>
    public string Uri => $"{_vault.Resource.VaultUri}secrets/{Name}";

    /// <summary>Lets a workload read its value, and that of no other.</summary>
    public void GrantRead(ManagedIdentity identity) =>
        identity.Grant($"Read-{Node.Id}", "Key Vault Secrets User", $"{_vault.Id}/secrets/{Name}", $"Reads the secret {Name}");
}

namespace Infra.Constructs.Azure.Pipelines;

/// <summary>A role that Azure made, which has the same id in every tenant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">The last part of its id.</param>
/// <remarks>https://learn.microsoft.com/azure/role-based-access-control/built-in-roles</remarks>
public sealed record BuiltInRole(string Name, string Id)
{
    /// <summary>Sees everything but data and secrets.</summary>
    public static BuiltInRole Reader { get; } = new("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7");

    /// <summary>Sees which keys and secrets a vault has, and not what they are.</summary>
    public static BuiltInRole KeyVaultReader { get; } = new("Key Vault Reader", "21090545-7ca7-4776-b22c-e363652d74d2");

    /// <summary>Makes and changes the keys of vaults.</summary>
    public static BuiltInRole KeyVaultCryptoOfficer { get; } = new("Key Vault Crypto Officer", "14b46e9e-c2b7-41b4-b07b-48a6ebf60603");

    /// <summary>Lets a service wrap its own keys with one of a vault.</summary>
    public static BuiltInRole KeyVaultCryptoServiceEncryptionUser { get; } =
        new("Key Vault Crypto Service Encryption User", "e147488a-f6f5-4113-8e2d-b22465e65bf6");

    /// <summary>Changes networks.</summary>
    public static BuiltInRole NetworkContributor { get; } = new("Network Contributor", "4d97b98b-1d4f-4787-a291-c67834d000e7");
}

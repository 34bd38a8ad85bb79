namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="DiskEncryptionSet"/>.</summary>
public sealed record DiskEncryptionSetOptions
{
    /// <summary>The last part of the name <c>ESTATE-ENVIRONMENT-NAME</c> of the set and of its key.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group of the set.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The vault in which the key is created.</summary>
    public required KeyVault Vault { get; init; }
}

namespace Infra.Constructs.Azure;

/// <summary>Options of <see cref="DiskEncryptionSet"/>.</summary>
public sealed record DiskEncryptionSetOptions
{
    /// <summary>The last part of its name and of its key's, which is <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The resource group it stands in.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The vault in which its key is made.</summary>
    public required KeyVault Vault { get; init; }
}

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="EncryptionKey"/>.</summary>
public sealed record EncryptionKeyOptions
{
    /// <summary>The last part of the name.</summary>
    public required string Name { get; init; }

    /// <summary>The service agents that may encrypt and decrypt with the key. No one else may.</summary>
    public required IReadOnlyList<ServiceAgent> Users { get; init; }

    /// <summary>Whether Terraform refuses to destroy the key. Default: true, because the data it encrypts is lost with it.</summary>
    public bool Protected { get; init; } = true;
}

namespace Infra.Constructs.Google;

/// <summary>Options of <see cref="EncryptionKey"/>.</summary>
public sealed record EncryptionKeyOptions
{
    /// <summary>The last part of its name.</summary>
    public required string Name { get; init; }

    /// <summary>Google's services that encrypt and decrypt with it. Nobody else may.</summary>
    public required IReadOnlyList<ServiceAgent> Users { get; init; }

    /// <summary>Whether Terraform refuses to destroy it. Default: true, because what it encrypted is lost with it.</summary>
    public bool Protected { get; init; } = true;
}

using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="EncryptionKey"/>.</summary>
public sealed record EncryptionKeyOptions
{
    /// <summary>The last part of the alias.</summary>
    public required string Name { get; init; }

    /// <summary>What the key encrypts, for people.</summary>
    public required string Description { get; init; }

    /// <summary>Statements for services that use the key. Identities of the account get access through IAM. Default: empty.</summary>
    public IReadOnlyList<PolicyStatement> Users { get; init; } = [];

    /// <summary>Whether Terraform refuses to destroy the key. Default: false.</summary>
    public bool Protected { get; init; }
}

using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws;

/// <summary>Options of <see cref="EncryptionKey"/>.</summary>
public sealed record EncryptionKeyOptions
{
    /// <summary>The last part of its alias.</summary>
    public required string Name { get; init; }

    /// <summary>What it encrypts, for people.</summary>
    public required string Description { get; init; }

    /// <summary>Statements for services that use the key; the account's own identities are governed by IAM. Default: none.</summary>
    public IReadOnlyList<PolicyStatement> Users { get; init; } = [];

    /// <summary>Whether Terraform refuses to destroy it. Default: false.</summary>
    public bool Protected { get; init; }
}

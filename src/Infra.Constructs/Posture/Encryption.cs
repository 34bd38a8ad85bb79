namespace Infra.Constructs.Posture;

/// <summary>The key that encrypts data at rest.</summary>
public enum Encryption
{
    /// <summary>A provider-managed key: free, with nothing to manage, but access to it cannot be revoked.</summary>
    ProviderKey,

    /// <summary>A customer-managed key: its policy controls who can decrypt, and its use is logged.</summary>
    CustomerKey,
}

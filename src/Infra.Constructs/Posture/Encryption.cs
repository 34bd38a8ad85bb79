namespace Infra.Constructs.Posture;

/// <summary>Whose key encrypts data at rest.</summary>
public enum Encryption
{
    /// <summary>The provider's: nothing to pay or to manage, and nobody to take it away from.</summary>
    ProviderKey,

    /// <summary>The customer's: its policy decides who reads, and its use is logged.</summary>
    CustomerKey,
}
